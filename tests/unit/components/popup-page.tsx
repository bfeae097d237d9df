import { vi } from 'vitest';
import { PopupScreen } from '../../../components/popup/PopupScreen';
import {
  type Chat,
  type Connection,
  NEVER_CHECKED,
  NO_CHATS,
  NO_MARKS,
  type Snapshot,
  WELL,
} from '../../../utils/domain/chat';
import type { Instant } from '../../../utils/domain/instant';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings';
import { type Filter, NO_FILTER } from '../../../utils/domain/views/list';
import { popupView } from '../../../utils/domain/views/popup';
import { ENGLISH } from '../../support/i18n';
import { show } from './page';

export const NOW = Date.parse('2026-02-03T10:45:00Z');
export const CONNECTION: Connection = {
  id: 'c1',
  hint: 'mgp_abc1…',
  apiAddress: 'https://api.magpipe.ai/functions/v1',
};

/** A chat whose last message came `minutes` ago. */
export function chatOf(id: string, minutes: number, rest: Partial<Chat> = {}): Chat {
  return {
    id,
    widgetId: 'w1',
    widgetName: 'Shop',
    visitorId: `visitor-${id}`,
    visitorName: `Name ${id}`,
    visitorEmail: null,
    status: 'active',
    lastMessage: `Message of ${id}`,
    lastMessageAt: minutesAgo(minutes),
    createdAt: minutesAgo(minutes + 60),
    messageCount: 2,
    pageUrl: 'https://example.com/pricing',
    ...rest,
  };
}

export function minutesAgo(minutes: number): Instant {
  return new Date(NOW - minutes * 60_000).toISOString().replace('Z', '000Z') as Instant;
}

/** What is stored after a check a few seconds ago that brought these chats. */
export function snapshotOf(list: Chat[], rest: Partial<Snapshot> = {}): Snapshot {
  return {
    connection: CONNECTION,
    chats: { ...NO_CHATS, list, total: list.length, complete: true },
    marks: NO_MARKS,
    health: WELL,
    freshness: { ...NEVER_CHECKED, checkedAt: NOW - 5_000 },
    settings: DEFAULT_SETTINGS,
    setAside: false,
    ...rest,
  };
}

export function recordedActions() {
  return {
    checkNow: vi.fn(),
    markAllRead: vi.fn(),
    markRead: vi.fn(),
    markUnread: vi.fn(),
    openChat: vi.fn(),
    openInbox: vi.fn(),
    openSettings: vi.fn(),
    copyEmail: vi.fn(async (_email: string) => {}),
  };
}

/** Draws the popup as it is with this stored; returns what was asked for. */
export function showPopup(
  snapshot: Snapshot,
  { filter = NO_FILTER, problem = null, actions = recordedActions() } = {} as {
    filter?: Filter;
    problem?: string | null;
    actions?: ReturnType<typeof recordedActions>;
  },
) {
  const onFilter = vi.fn();
  const view = popupView(snapshot, filter, NOW, ENGLISH);
  show(<PopupScreen view={view} filter={filter} onFilter={onFilter} actions={actions} problem={problem} />);
  return { ...actions, onFilter };
}
