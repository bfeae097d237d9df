import { fakeBrowser } from 'wxt/testing/fake-browser';
import { anEvent } from './browser-events';
import type { Life } from './mortal';

/** A screen with notifications, as browsers tell of them. It outlives backgrounds. */
export interface Screen {
  /** The ids of what is on it. */
  readonly there: Set<string>;
  /** The titles of all that was ever shown, in order. */
  readonly shown: string[];
}

export function aScreen(): Screen {
  return { there: new Set(), shown: [] };
}

/** Puts the screen before a browser which, unless `allowed` is false, lets Perch notify; each call to it is a step of `life`. */
export function lookAt(screen: Screen, life: Life | null = null, allowed = true): void {
  const step = <T>(work: () => T) => (life ? life.step(work) : Promise.resolve(work()));
  const notifications = {
    create: (id: string, { title }: { title: string }) =>
      step(() => {
        screen.there.add(id);
        screen.shown.push(title);
        return id;
      }),
    clear: (id: string) => step(() => screen.there.delete(id)),
    getAll: () => step(() => Object.fromEntries([...screen.there].map((id) => [id, true]))),
  };
  const permissions = { contains: async () => allowed, onAdded: anEvent(), onRemoved: anEvent() };
  Object.assign(fakeBrowser, { notifications, permissions });
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://perch${path}` });
}
