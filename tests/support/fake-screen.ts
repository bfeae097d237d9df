import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CrashableRun } from './crash-after.ts';
import { fakeEvent } from './fake-event.ts';

/** A screen with notifications, as browsers tell of them. It outlives backgrounds. */
export interface FakeScreen {
  /** The ids of what is on it. */
  readonly visibleIds: Set<string>;
  /** The titles of all that was ever shown, in order. */
  readonly shownTitles: string[];
}

export function fakeScreen(): FakeScreen {
  return { visibleIds: new Set(), shownTitles: [] };
}

/** Puts the screen before a browser which, unless `allowed` is false, lets Perch notify; each call to it is a step of `life`. */
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
