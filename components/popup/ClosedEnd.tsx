import type { ClosedChats } from '../../utils/domain/closed-list';
import type { ClosedWords } from '../../utils/domain/views/closed-words';
import { useI18n } from '../i18n';

interface ClosedEndProps {
  closed: ClosedChats;
  /** Why the last ones could not be fetched. */
  problem: ClosedWords | null;
  onMore(): void;
}

/** What stands below the last closed chat: the way to the next ones, and why it failed where it did. */
export function ClosedEnd({ closed, problem, onMore }: ClosedEndProps) {
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
      <button type="button" class="button button-quiet" aria-disabled={closed.loading} onClick={onMore}>
        {closed.loading ? t('loading') : t('showMore')}
      </button>
    </div>
  );
}
