import type { Page, Target } from 'puppeteer-core';

/** Makes `navigator.onLine` of pages and workers true or false; that nothing gets through is the wire's doing. */
export async function setPagesOffline(
  pages: readonly Page[],
  workers: readonly Target[],
  offline: boolean,
): Promise<void> {
  await Promise.all(pages.map((page) => page.setOfflineMode(offline)));
  await Promise.all(workers.map((worker) => setWorkerOffline(worker, offline)));
}

async function setWorkerOffline(worker: Target, offline: boolean): Promise<void> {
  // The worker's own session: one more would keep the worker alive when it is to be closed.
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
