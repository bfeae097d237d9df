import type { Health, Snapshot } from '../chat';
import { countUnread } from '../unread';
import { failureWords } from './failure-words';
import { formatClock, formatCount, formatNumber } from './format';

export interface Badge {
  readonly text: string;
  readonly color: string;
  readonly textColor: string;
  /** The muted one says, where no badge can, that nothing is counted. */
  readonly icon: 'normal' | 'muted';
  /** Screen readers speak it. */
  readonly title: string;
}

const ACCENT = '#4f46e5';
const ALERT = '#b91c1c';
const GREY = '#6b7280';
const WHITE = '#ffffff';
/** So long a failure with nothing unread is not worth a sign: most pass by themselves. */
const QUIET_FAILURE_MS = 120_000;
const MOST_SHOWN = 999;

/** The badge, a function of what is stored (the badge table of UI.md). `now` in epoch ms. */
export function badgeOf(snapshot: Snapshot, now: number, locale: string): Badge {
  const { connection, health } = snapshot;
  if (!connection) return { ...badge('', ACCENT, 'Perch: connect your Magpipe account'), icon: 'muted' };
  if (health.state === 'failing') return failingBadge(snapshot, health, now, locale);
  const unread = countUnread(snapshot.chats, snapshot.marks);
  return badge(unreadText(unread), ACCENT, wellTitle(snapshot, unread, locale));
}

function failingBadge(snapshot: Snapshot, health: Health & { state: 'failing' }, now: number, locale: string): Badge {
  if (health.failure.kind === 'refused') return badge('!', ALERT, 'Perch: Magpipe refused the key. Connect again.');
  const unread = countUnread(snapshot.chats, snapshot.marks);
  const lasted = now - health.since >= QUIET_FAILURE_MS;
  const { short, advice } = failureWords(health.failure);
  // A 400 or 404 carries what the server said, and the advice quotes it.
  const detail = health.failure.kind === 'rejected' ? ` ${advice}` : '';
  const title = `Perch: ${short}, since ${formatClock(health.since, now, locale)}.${detail}`;
  return badge(unread === 0 && lasted ? '?' : unreadText(unread), GREY, title);
}

function wellTitle({ chats }: Snapshot, unread: number, locale: string): string {
  const { list, total, complete } = chats;
  if (list.length === 0 && !complete) return 'Perch: first check under way';
  if (unread > MOST_SHOWN) return `Perch: more than ${formatNumber(MOST_SHOWN, locale)} chats unread`;
  const active = formatCount(Math.max(total, list.length), 'active chat', 'active chats', locale);
  return unread === 0 ? `Perch: ${active}, none unread` : `Perch: ${formatNumber(unread, locale)} of ${active} unread`;
}

function unreadText(unread: number): string {
  if (unread === 0) return '';
  return unread > MOST_SHOWN ? `${MOST_SHOWN}+` : String(unread);
}

function badge(text: string, color: string, title: string): Badge {
  return { text, color, textColor: WHITE, icon: 'normal', title };
}
