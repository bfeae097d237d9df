import type { ClosedChats } from '../../utils/domain/list/closed-list.ts';
import type { ClosedNotice } from '../../utils/domain/views/closed-notice.ts';
import { useI18n } from '../i18n.tsx';

interface ClosedListFooterProps {
  closed: ClosedChats;
  /** Why the last page could not be loaded. */
  problem: ClosedNotice | null;
  onMore(): void;
}

/** Loads more closed chats, below the last one, and says why that failed. */
export function ClosedListFooter({ closed, problem, onMore }: ClosedListFooterProps) {
  const { t } = useI18n();
  if (closed.next === null) return null;
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
