import './list-end.css';
import type { ClosedChats } from '../../utils/domain/list/closed-list.ts';
import { closedNotice } from '../../utils/domain/views/closed-notice.ts';
import { useI18n } from '../i18n.tsx';

interface ClosedListFooterProps {
  closed: ClosedChats;
  /** This computer's clock, epoch ms; null in the first frame. */
  now: number | null;
  onMore(): void;
}

/** Loads more closed chats, below the last one, and says why that failed. */
export function ClosedListFooter({ closed, now, onMore }: ClosedListFooterProps) {
  const i18n = useI18n();
  const { t } = i18n;
  if (closed.next === null) return null;
  const problem = closedNotice(closed, now, i18n);
  return (
    <div class="list-end">
      {problem && (
        <p role="alert" class="problem">
          {problem.text}
        </p>
      )}
      {/* It is not disabled while loading, so that it keeps the focus. */}
      <button type="button" class="button button-secondary" aria-disabled={closed.loading} onClick={onMore}>
        {closed.loading ? t('loading') : t('showMore')}
      </button>
    </div>
  );
}
