import type { Notification } from './notifications.ts';

/** What has to be done for the screen to show the notifications that are wanted. */
export interface DisplayPlan {
  readonly create: readonly string[];
  readonly clear: readonly string[];
  /** Those that are shown when it is done. */
  readonly shown: readonly string[];
  /** Those that were shown and are there no more: the person, or the system, has taken them away. */
  readonly dismissed: readonly string[];
}

/** `onScreen`: the ids of what is there. While it is `quiet`, nothing comes that is not there already. */
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

/** The notifications as they are to be stored before the plan is carried out. */
export function markShowing(notifications: readonly Notification[], { create }: DisplayPlan): readonly Notification[] {
  return withState(notifications, 'showing', create);
}

/** The notifications as they are to be stored once it was carried out. */
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
