import { browser } from '../browser.ts';
import type { WakePlan } from '../domain/schedule/wake-plan.ts';

const CHECK = 'check';
const WAKE = 'wake';
/** A notification is due, the badge changes, or an update may be applied; no check is needed for that. */
export const NOTIFY = 'notify';
const MS_PER_MINUTE = 60_000;
/** Milliseconds. Browsers round the time of an alarm. */
const TOLERANCE_MS = 1_000;

/** When alarms fire; epoch ms, null: never. */
export interface AlarmPlan extends Pick<WakePlan, 'everyMs' | 'wakeAt'> {
  readonly nextNotificationAt: number | null;
}

/**
 * Creates, moves and clears alarms as planned; `now` is epoch ms. Call it at every start, for browsers lose alarms at
 * updates and restarts. An alarm that is right stays: one created again at every start would never fire
 * (docs/decisions.md, decision 8).
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
  // Chromium alarms use wall-clock time; if the clock is set back, they are late.
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
