import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Parts = Record<string, unknown>;

/** The fake browser's properties, and those of each of its parts, before any test file adds to them. */
interface PristineBrowser {
  readonly top: Parts;
  readonly parts: ReadonlyMap<object, Parts>;
}

const sharedGlobals = globalThis as { perchUntouchedBrowser?: PristineBrowser };
const browser = fakeBrowser as unknown as Parts;

function snapshotOf(browser: Parts): PristineBrowser {
  const parts = Object.values(browser).filter((part): part is object => typeof part === 'object' && part !== null);
  return { top: { ...browser }, parts: new Map(parts.map((part) => [part, { ...part }])) };
}

function restore(target: object, before: Parts): void {
  for (const key of Object.keys(target)) if (!(key in before)) Reflect.deleteProperty(target, key);
  Object.assign(target, before);
}

// Files share a worker, because starting one takes longer than most of them do. They must not share state: each loads our
// modules again and finds clock, globals and fake browser as they were at the start.
vi.useRealTimers();
vi.unstubAllGlobals();
vi.resetModules();
sharedGlobals.perchUntouchedBrowser ??= snapshotOf(browser);
restore(browser, sharedGlobals.perchUntouchedBrowser.top);
for (const [part, before] of sharedGlobals.perchUntouchedBrowser.parts) restore(part, before);
fakeBrowser.reset();
