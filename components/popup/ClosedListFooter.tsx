import type { ClosedChats } from '../../utils/domain/list/closed-list.ts';
import type { ClosedNotice } from '../../utils/domain/views/closed-notice.ts';
import { useI18n } from '../i18n.tsx';

interface ClosedListFooterProps {
  closed: ClosedChats;
  /** Why the last ones could not be fetched. */
  problem: ClosedNotice | null;
  onMore(): void;
}

/** What stands below the last closed chat: the way to the next ones, and why it failed where it did. */
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
      {/* It stays a button while it waits, or the keyboard would lose its place. */}
      <button type="button" class="button button-secondary" aria-disabled={closed.loading} onClick={onMore}>
        {closed.loading ? t('loading') : t('showMore')}
      </button>
    </div>
  );
}
