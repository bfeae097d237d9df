import { vi } from 'vitest';
import { PopupScreen } from '../../../../components/popup/PopupScreen.tsx';
import { type ClosedChats, NO_CLOSED_CHATS } from '../../../../utils/domain/list/closed-list.ts';
import { type Chat, NO_CHATS } from '../../../../utils/domain/model/chat.ts';
import { type Connection, HEALTHY, NEVER_CHECKED } from '../../../../utils/domain/model/connection-state.ts';
import type { Instant } from '../../../../utils/domain/model/instant.ts';
import { NO_MUTES } from '../../../../utils/domain/notifications/mutes.ts';
import { NO_WAITS } from '../../../../utils/domain/notifications/waits.ts';
import { NO_MARKS } from '../../../../utils/domain/read-marks/read-marks.ts';
import { DEFAULT_SETTINGS } from '../../../../utils/domain/settings.ts';
import type { Snapshot } from '../../../../utils/domain/snapshot.ts';
import { type Filter, NO_FILTER } from '../../../../utils/domain/views/list-input.ts';
import { popupView } from '../../../../utils/domain/views/popup.ts';
import { renderInPage } from '../../../support/dom.tsx';
import { ENGLISH } from '../../../support/i18n.ts';
import '../../../support/preload-popup.ts';

export const NOW = Date.parse('2026-02-03T10:45:00Z');
export const CONNECTION: Connection = {
  id: 'c1',
  hint: 'mgp_abc1…',
  apiAddress: 'https://api.magpipe.ai/functions/v1',
  connectedAt: NOW,
};

/** Returns a chat whose last message came `minutes` ago. */
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

/** Returns the store after a check a few seconds ago that found these chats. */
export function snapshotOf(list: Chat[], rest: Partial<Snapshot> = {}): Snapshot {
  return {
    connection: CONNECTION,
    chats: { ...NO_CHATS, list, total: list.length, complete: true },
    marks: NO_MARKS,
    waits: NO_WAITS,
    mutes: NO_MUTES,
    snooze: null,
    health: HEALTHY,
    freshness: { ...NEVER_CHECKED, checkedAt: NOW - 5_000 },
    settings: DEFAULT_SETTINGS,
    quarantined: false,
    ...rest,
  };
}

export function mockActions() {
  return {
    checkNow: vi.fn(),
    muteAs: vi.fn(),
    unmute: vi.fn(),
    snooze: vi.fn(),
    endSnooze: vi.fn(),
    turnOnNotifications: vi.fn(),
    dismissHint: vi.fn(),
    markAllRead: vi.fn(),
    markRead: vi.fn(),
    markUnread: vi.fn(),
    openChat: vi.fn(),
    openInbox: vi.fn(),
    openSettings: vi.fn(),
    copyEmail: vi.fn(),
    undo: vi.fn(),
    openPanel: vi.fn(),
    showPage: vi.fn(),
    showMoreClosed: vi.fn(),
    close: vi.fn(),
  };
}

interface PopupOptions {
  filter?: Filter;
  closed?: ClosedChats;
  pageCounts?: ReadonlyMap<string, number>;
  problem?: string | null;
  toast?: string | null;
  announcement?: string | null;
  actions?: ReturnType<typeof mockActions>;
}

/** Renders the popup for this store; returns the recorded callbacks. */
export function showPopup(snapshot: Snapshot, shown: PopupOptions = {}) {
  const { filter = NO_FILTER, closed = NO_CLOSED_CHATS, pageCounts = new Map(), actions = mockActions() } = shown;
  const { problem = null, toast = null, announcement = null } = shown;
  const onFilter = vi.fn();
  renderInPage(
    <PopupScreen
      view={popupView({ snapshot, closed, filter, now: NOW, i18n: ENGLISH })}
      snapshot={snapshot}
      closed={closed}
      filter={filter}
      now={NOW}
      getTimeZone={() => 'Europe/Berlin'}
      pageCounts={pageCounts}
      onFilter={onFilter}
      onSearch={() => {}}
      actions={actions}
      problem={problem}
      toast={toast}
      announcement={announcement === null ? null : { id: 1, text: announcement }}
    />,
  );
  return { ...actions, onFilter };
}
