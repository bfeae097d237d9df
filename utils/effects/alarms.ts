import { browser } from '../browser.ts';
import type { WakePlan } from '../domain/schedule/wake-plan.ts';

const CHECK = 'check';
const WAKE = 'wake';
/** Something is to be told, or the badge to change, and no check is due for that. */
export const NOTIFY = 'notify';
const MS_PER_MINUTE = 60_000;
/** Browsers round the time of an alarm. */
const TOLERANCE_MS = 1_000;

/** When alarms fire; epoch ms, null: never. */
export interface AlarmPlan extends Pick<WakePlan, 'everyMs' | 'wakeAt'> {
  readonly nextNotificationAt: number | null;
}

/**
 * Makes the alarms as planned. An alarm that is there already is left alone: browsers lose alarms at updates and
 * restarts, and one that is created again at every start would never fire (docs/decisions.md, decision 8).
 */
export async function setAlarms({ everyMs, wakeAt, nextNotificationAt }: AlarmPlan, now: number): Promise<void> {
  await Promise.all([
    ensureCheckAlarm(everyMs, now),
    ensureAlarm(WAKE, wakeAt),
    ensureAlarm(NOTIFY, nextNotificationAt),
  ]);
}

async function ensureCheckAlarm(everyMs: number | null, now: number): Promise<void> {
  if (everyMs === null) {
    await browser.alarms.clear(CHECK);
    return;
  }
  const periodInMinutes = everyMs / MS_PER_MINUTE;
  const alarm = await browser.alarms.get(CHECK);
  // Chromium goes by the clock on the wall: put back, it would not ring before that has caught up.
  const isTooFarAhead = alarm !== undefined && alarm.scheduledTime > now + everyMs + TOLERANCE_MS;
  if (isTooFarAhead || alarm?.periodInMinutes !== periodInMinutes)
    await browser.alarms.create(CHECK, { periodInMinutes });
}

async function ensureAlarm(name: string, when: number | null): Promise<void> {
  if (when === null) {
    await browser.alarms.clear(name);
    return;
  }
  const alarm = await browser.alarms.get(name);
  if (!alarm || Math.abs(alarm.scheduledTime - when) > TOLERANCE_MS) await browser.alarms.create(name, { when });
}
