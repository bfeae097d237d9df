import { useEffect } from 'preact/hooks';

/**
 * Goes to the section that the address names, as `#notifications`, once it is drawn: when the page loads there is nothing
 * to go to yet, and above it something is still to come.
 */
export function useFocusFragment(isRendered: boolean): void {
  useEffect(() => {
    const heading = isRendered ? document.getElementById(location.hash.slice(1)) : null;
    if (!(heading instanceof HTMLHeadingElement)) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [isRendered]);
}
