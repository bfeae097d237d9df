import type { Notification } from './notifications.ts';

/** The changes that bring the notifications on the screen in line with those wanted; all fields are notification ids. */
export interface DisplayPlan {
  readonly create: readonly string[];
  readonly clear: readonly string[];
  /** Shown once the plan is carried out. */
  readonly shown: readonly string[];
  /** Were shown, but are no longer on the screen: the user or the system has dismissed them. */
  readonly dismissed: readonly string[];
}

/** Plans how to get from the notifications on the screen to those wanted. In a quiet period, nothing is created. */
export function planDisplay(
  wanted: readonly Pick<Notification, 'id' | 'state'>[],
  displayedIds: readonly string[],
  isQuietPeriod: boolean,
): DisplayPlan {
  const displayed = new Set(displayedIds);
  const ids = new Set(wanted.map(({ id }) => id));
  const create = isQuietPeriod
    ? []
    : wanted.filter(({ id, state }) => state !== 'shown' && !displayed.has(id)).map(({ id }) => id);
  return {
    create,
    clear: displayedIds.filter((id) => !ids.has(id)),
    shown: [...create, ...displayedIds.filter((id) => ids.has(id))],
    dismissed: wanted.filter(({ id, state }) => state === 'shown' && !displayed.has(id)).map(({ id }) => id),
  };
}

/** Returns the notifications to store before the plan is carried out. */
export function markShowing(notifications: readonly Notification[], { create }: DisplayPlan): readonly Notification[] {
  return withState(notifications, 'showing', create);
}

/** Returns the notifications to store once the plan has been carried out. */
export function applyDisplayPlan(
  notifications: readonly Notification[],
  { shown, dismissed }: DisplayPlan,
): readonly Notification[] {
  const kept = notifications.filter(({ id }) => !dismissed.includes(id));
  return withState(kept.length === notifications.length ? notifications : kept, 'shown', shown);
}

function withState(
  notifications: readonly Notification[],
  state: Notification['state'],
  ids: readonly string[],
): readonly Notification[] {
  const hasChanges = notifications.some((one) => one.state !== state && ids.includes(one.id));
  return hasChanges ? notifications.map((one) => (ids.includes(one.id) ? { ...one, state } : one)) : notifications;
}
