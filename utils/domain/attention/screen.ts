import type { Notification } from './notifications';

/** What has to be done for the screen to show the notifications that are wanted. */
export interface ScreenPlan {
  readonly create: readonly string[];
  readonly clear: readonly string[];
  /** Those that are shown when it is done. */
  readonly shown: readonly string[];
  /** Those that were shown and are there no more: the person, or the system, has taken them away. */
  readonly gone: readonly string[];
}

/** `onScreen`: the ids of what is there. While it is `quiet`, nothing comes that is not there already. */
export function screenPlan(
  wanted: readonly Pick<Notification, 'id' | 'state'>[],
  onScreen: readonly string[],
  quiet: boolean,
): ScreenPlan {
  const there = new Set(onScreen);
  const ids = new Set(wanted.map(({ id }) => id));
  const create = quiet ? [] : wanted.filter(({ id, state }) => state !== 'shown' && !there.has(id)).map(({ id }) => id);
  return {
    create,
    clear: onScreen.filter((id) => !ids.has(id)),
    shown: [...create, ...onScreen.filter((id) => ids.has(id))],
    gone: wanted.filter(({ id, state }) => state === 'shown' && !there.has(id)).map(({ id }) => id),
  };
}

/** The notifications as they are to be stored before the plan is carried out. */
export function beforePlan(notifications: readonly Notification[], { create }: ScreenPlan): readonly Notification[] {
  return become(notifications, 'showing', create);
}

/** The notifications as they are to be stored once it was carried out. */
export function afterPlan(
  notifications: readonly Notification[],
  { shown, gone }: ScreenPlan,
): readonly Notification[] {
  const kept = notifications.filter(({ id }) => !gone.includes(id));
  return become(kept.length === notifications.length ? notifications : kept, 'shown', shown);
}

function become(
  notifications: readonly Notification[],
  state: Notification['state'],
  ids: readonly string[],
): readonly Notification[] {
  const isNews = notifications.some((one) => one.state !== state && ids.includes(one.id));
  return isNews ? notifications.map((one) => (ids.includes(one.id) ? { ...one, state } : one)) : notifications;
}
