import { useEffect } from 'preact/hooks';

/**
 * Moves to the section that the address names, as `#notifications`: once it is rendered, because when the page loads the section
 * does not exist yet, and content above it is still missing; then whenever a link is followed.
 */
export function useFocusFragment(isRendered: boolean): void {
  useEffect(() => {
    if (!isRendered) return;
    focusFragment();
    addEventListener('hashchange', focusFragment);
    return () => removeEventListener('hashchange', focusFragment);
  }, [isRendered]);
}

function focusFragment(): void {
  const heading = document.getElementById(location.hash.slice(1));
  if (!(heading instanceof HTMLHeadingElement)) return;
  heading.tabIndex = -1;
  heading.scrollIntoView();
  heading.focus({ preventScroll: true });
}
