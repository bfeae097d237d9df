/** Whether the browser believes to be online; it can be wrong both ways. */
export function isOnline(): boolean {
  return navigator.onLine;
}

/**
 * Calls `listener` when the network is back. Firefox fires `online` in backgrounds. Chromium's service workers do not get
 * it, but they get changes of the Network Information API, which Firefox lacks. Call it synchronously at start-up.
 */
export function onOnline(listener: () => void): void {
  globalThis.addEventListener('online', listener);
  const { connection } = navigator as Navigator & { readonly connection?: EventTarget };
  let wasOnline = isOnline();
  connection?.addEventListener('change', () => {
    // It also fires at every new estimate of the speed.
    if (isOnline() && !wasOnline) listener();
    wasOnline = isOnline();
  });
}
