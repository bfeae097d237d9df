import { HEALTHY, NEVER_CHECKED } from '../../../../utils/domain/model/connection-state.ts';
import { toEpochMs } from '../../../../utils/domain/model/instant.ts';
import {
  decideNotifications,
  type NotificationContext,
  type NotificationInput,
} from '../../../../utils/domain/notifications/decide.ts';
import { NO_MUTES } from '../../../../utils/domain/notifications/mutes.ts';
import {
  DEFAULT_NOTIFICATION_SETTINGS,
  type NotificationSettings,
} from '../../../../utils/domain/notifications/settings.ts';
import { NO_MARKS } from '../../../../utils/domain/read-marks/read-marks.ts';
import { aWait, knownChats, minute, someChats } from '../../../support/chats.ts';

/** Half a minute after the newest chat of `someChats`. */
export const NOW = toEpochMs(minute(0)) + 30_000;

/** Three waiting chats: the first is new, the others have new messages. Notifications are on, and none has been shown. */
export function anInput({
  settings = {},
  ...overrides
}: Partial<Omit<NotificationInput, 'settings'>> & {
  settings?: Partial<NotificationSettings>;
} = {}): NotificationInput {
  return {
    chats: knownChats(someChats(3)),
    marks: NO_MARKS,
    waits: {
      c1: aWait({ waitingSince: minute(0), isNew: true }),
      c2: aWait({ waitingSince: minute(-1) }),
      c3: aWait({ waitingSince: minute(-2) }),
    },
    mutes: NO_MUTES,
    settings: { ...DEFAULT_NOTIFICATION_SETTINGS, notify: true, ...settings },
    health: HEALTHY,
    freshness: { ...NEVER_CHECKED, startedAt: NOW, checkedAt: NOW },
    notifications: [],
    chime: null,
    ...overrides,
  };
}

/** Decides at a moment just after a check, unless the input says otherwise. */
export function decide(input: NotificationInput, context: Partial<NotificationContext> = {}) {
  const { now, ...rest } = { now: NOW, isQuietPeriod: false, isAllowed: true, isChecking: false, ...context };
  const { freshness } = input;
  const checkedAt = freshness.checkedAt === NOW ? now : freshness.checkedAt;
  return decideNotifications({ ...input, freshness: { ...freshness, checkedAt } }, { now, ...rest });
}

/** Returns the input that follows from a decision. */
export function inputAfter(input: NotificationInput, context: Partial<NotificationContext> = {}): NotificationInput {
  const { playsChime: _, ...after } = decide(input, context);
  return { ...input, ...after };
}
