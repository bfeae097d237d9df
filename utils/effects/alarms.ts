import { browser } from '../browser';
import type { WakePlan } from '../domain/wake';

const CHECK = 'check';
const WAKE = 'wake';
const MS_PER_MINUTE = 60_000;
/** Browsers round the time of an alarm. */
const TOLERANCE_MS = 1_000;

/**
 * Makes the alarms as planned. An alarm that is there already is left alone: browsers lose alarms at updates and
 * restarts, and one that is made anew at every start would never ring (DESIGN.md, decision 8).
 */
export async function setAlarms({ everyMs, wakeAt }: Pick<WakePlan, 'everyMs' | 'wakeAt'>): Promise<void> {
  await Promise.all([ensureCheck(everyMs), ensureWake(wakeAt)]);
}

async function ensureCheck(everyMs: number | null): Promise<void> {
  if (everyMs === null) {
    await browser.alarms.clear(CHECK);
    return;
  }
  const periodInMinutes = everyMs / MS_PER_MINUTE;
  const alarm = await browser.alarms.get(CHECK);
  // Chromium goes by the clock on the wall: put back, it would not ring before that has caught up.
  const isFar = alarm !== undefined && alarm.scheduledTime > Date.now() + everyMs + TOLERANCE_MS;
  if (isFar || alarm?.periodInMinutes !== periodInMinutes) await browser.alarms.create(CHECK, { periodInMinutes });
}

async function ensureWake(when: number | null): Promise<void> {
  if (when === null) {
    await browser.alarms.clear(WAKE);
    return;
  }
  const alarm = await browser.alarms.get(WAKE);
  if (!alarm || Math.abs(alarm.scheduledTime - when) > TOLERANCE_MS) await browser.alarms.create(WAKE, { when });
}
