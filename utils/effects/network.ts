/** What the browser says of the network; it can be wrong both ways. */
export function isOnline(): boolean {
  return navigator.onLine;
}

/**
 * Calls `listener` when the browser says that the network is back. Firefox tells its backgrounds by `online`;
 * Chromium's service workers hear nothing of that, but of changes of the connection (the Network Information API, which
 * Firefox lacks). Call it synchronously at start-up.
 */
export function onOnline(listener: () => void): void {
  globalThis.addEventListener('online', listener);
  const { connection } = navigator as Navigator & { readonly connection?: EventTarget };
  let wasOnline = isOnline();
  connection?.addEventListener('change', () => {
    // It also tells of every new estimate of the speed.
    if (isOnline() && !wasOnline) listener();
    wasOnline = isOnline();
  });
}
