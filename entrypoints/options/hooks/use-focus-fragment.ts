import { useEffect } from 'preact/hooks';

/**
 * Moves to the section that the address names, as `#notifications`, once it is rendered: when the page loads, the section
 * does not exist yet, and content above it is still missing.
 */
export function useFocusFragment(isRendered: boolean): void {
  useEffect(() => {
    const heading = isRendered ? document.getElementById(location.hash.slice(1)) : null;
    if (!(heading instanceof HTMLHeadingElement)) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [isRendered]);
}
