import type { Chat } from '../model/chat.ts';
import type { WaitingLimits } from '../notifications/settings.ts';
import { type WaitingLevel, waitedMsOf, waitingLevel } from '../notifications/waiting.ts';
import type { Snapshot } from '../snapshot.ts';
import type { I18n } from '../text/i18n.ts';
import { formatCompactDuration, formatDuration } from './format.ts';

/** How long a visitor has been waiting for an answer. */
export interface WaitLabel {
  readonly level: WaitingLevel;
  /** As rows show it: `3m`. */
  readonly duration: string;
  /** "Long wait: 3 min" */
  readonly text: string;
}

interface WaitContext extends Pick<Snapshot, 'marks' | 'waits'> {
  readonly limits: WaitingLimits;
  /** This computer's clock, epoch ms; null in the first frame of a page. */
  readonly now: number | null;
  readonly i18n: I18n;
}

/** Returns null if the visitor is not waiting, or no time may be formatted yet. */
export function waitLabel(chat: Chat, { waits, marks, limits, now, i18n }: WaitContext): WaitLabel | null {
  const waitMs = now === null ? null : waitedMsOf(chat, waits, marks, now);
  if (waitMs === null) return null;
  const level = waitingLevel(waitMs, limits);
  const text = waitText(level, formatDuration(waitMs, i18n.locale), i18n);
  return { level, duration: formatCompactDuration(waitMs, i18n.locale), text };
}

function waitText(level: WaitingLevel, wait: string, { t }: I18n): string {
  switch (level) {
    case 'none':
      return t('waitingFor', { wait });
    case 'amber':
      return t('waitingLong', { wait });
    case 'red':
      return t('waitingTooLong', { wait });
  }
}
