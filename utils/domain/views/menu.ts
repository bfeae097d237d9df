import { countUnread } from '../notifications/mutes.ts';
import { SNOOZE_CHOICES, type SnoozeChoice, snoozedUntil } from '../notifications/snooze.ts';
import type { Snapshot } from '../snapshot.ts';
import type { I18n } from '../text/i18n.ts';
import { snoozeLabel } from './snooze-text.ts';

/** An entry of the toolbar button's menu. */
export interface MenuItem {
  readonly id: string;
  readonly title: string;
  /** The entry whose submenu it is in; left out at the top level. */
  readonly parentId?: string;
  readonly enabled: boolean;
}

/** The id of an entry with an action. */
export type MenuChoice = 'check' | 'mark-all-read' | 'inbox' | 'settings' | 'end-snooze' | `snooze-${SnoozeChoice}`;

/** Returns the menu in order; browsers show at most six entries at the top level. `now` in epoch ms. */
export function menuOf(snapshot: Snapshot, now: number, i18n: I18n): MenuItem[] {
  const { t } = i18n;
  const isConnected = snapshot.connection !== null;
  const isSnoozed = snoozedUntil(snapshot.snooze, now) !== null;
  const item = (id: MenuChoice | 'snooze', title: string, enabled: boolean): MenuItem => ({ id, title, enabled });
  const snoozes = SNOOZE_CHOICES.map((choice) => item(`snooze-${choice}`, snoozeLabel(choice, i18n), isConnected));
  return [
    item('check', t('checkNow'), isConnected),
    item('mark-all-read', t('markAllRead'), countUnread(snapshot) > 0),
    item('snooze', t('snooze'), isConnected),
    ...[...snoozes, item('end-snooze', t('endSnooze'), isSnoozed)].map((one) => ({ ...one, parentId: 'snooze' })),
    item('inbox', t('openInbox'), true),
    item('settings', t('settings'), true),
  ];
}
