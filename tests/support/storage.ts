import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Counts the items that are written to or removed from `storage.local` from now on. */
export function countWrites(): () => number {
  let writes = 0;
  fakeBrowser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local') writes += Object.keys(changes).length;
  });
  return () => writes;
}
