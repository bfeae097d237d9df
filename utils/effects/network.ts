/** What the browser says of the network; it can be wrong both ways. */
export function isOnline(): boolean {
  return navigator.onLine;
}

/**
 * Calls `listener` when the browser says that the network is back, and whenever it is another. Firefox tells its backgrounds by `online`;
 * Chromium's service workers hear nothing of that, but of changes of the connection (the Network Information API, which
 * Firefox lacks). Call it synchronously at start-up.
 */
export function onOnline(listener: () => void): void {
  globalThis.addEventListener('online', listener);
  const { connection } = navigator as Navigator & { readonly connection?: EventTarget };
  connection?.addEventListener('change', () => {
    if (isOnline()) listener();
  });
}
