import type { Page, Target } from 'puppeteer-core';

/** Sets `navigator.onLine` of pages and workers. Traffic itself is blocked by `NetworkLink`. */
export async function setPagesOffline(
  pages: readonly Page[],
  workers: readonly Target[],
  offline: boolean,
): Promise<void> {
  await Promise.all(pages.map((page) => page.setOfflineMode(offline)));
  await Promise.all(workers.map((worker) => setWorkerOffline(worker, offline)));
}

async function setWorkerOffline(worker: Target, offline: boolean): Promise<void> {
  // Uses the worker's existing session: another one would keep the worker alive when it should stop.
  const session = (await worker.worker())?.client;
  const unlimited = {
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
    connectionType: offline ? ('none' as const) : ('ethernet' as const),
  };
  await session?.send('Network.enable');
  await session?.send('Network.emulateNetworkConditions', { offline, ...unlimited });
}
