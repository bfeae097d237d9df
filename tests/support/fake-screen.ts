import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CrashableRun } from './crash-after.ts';
import { fakeEvent } from './fake-event.ts';

/** The notifications on the screen. They outlive a background. */
export interface FakeScreen {
  /** The ids of the notifications on it. */
  readonly visibleIds: Set<string>;
  /** The titles of all notifications that were ever shown, in order. */
  readonly shownTitles: string[];
}

export function fakeScreen(): FakeScreen {
  return { visibleIds: new Set(), shownTitles: [] };
}

/** Connects the screen to a fake browser that permits notifications unless `allowed` is false; calls are steps of `run`. */
export function installFakeNotifications(screen: FakeScreen, run: CrashableRun | null = null, allowed = true): void {
  const step = <T>(work: () => T) => (run ? run.step(work) : Promise.resolve(work()));
  const notifications = {
    create: (id: string, { title }: { title: string }) =>
      step(() => {
        screen.visibleIds.add(id);
        screen.shownTitles.push(title);
        return id;
      }),
    clear: (id: string) => step(() => screen.visibleIds.delete(id)),
    getAll: () => step(() => Object.fromEntries([...screen.visibleIds].map((id) => [id, true]))),
  };
  const permissions = { contains: async () => allowed, onAdded: fakeEvent(), onRemoved: fakeEvent() };
  Object.assign(fakeBrowser, { notifications, permissions });
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://perch${path}` });
}
