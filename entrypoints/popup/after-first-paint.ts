/** How long to wait for a first paint that is never reported, ms: in a page that is hidden, or if Firefox resists fingerprinting. */
const LONGEST_WAIT_MS = 500;

/**
 * Calls `work` once the page's first paint is on screen, so that nothing delays it, least of all the start of the background.
 * A frame whose painting has ended is not enough: on two cores, work that follows immediately keeps it from the screen for
 * another 40 ms (docs/performance.md). Returns a function that cancels the call.
 */
export function afterFirstPaint(work: () => void): () => void {
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) finish();
  });
  const timer = setTimeout(finish, LONGEST_WAIT_MS);
  observer.observe({ type: 'paint', buffered: true });
  function cancel() {
    observer.disconnect();
    clearTimeout(timer);
  }
  function finish() {
    cancel();
    work();
  }
  return cancel;
}
