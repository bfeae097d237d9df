import { useId } from 'preact/hooks';
import type { Filter } from '../../utils/domain/views/list-input.ts';
import { useI18n } from '../i18n.tsx';

interface ShowChoiceProps {
  show: Filter['show'];
  /** The formatted count; null if nothing is unread. */
  unread: string | null;
  onShow(show: Filter['show']): void;
}

/** The choice between all, unread and closed chats. */
export function ShowChoice({ show, unread, onShow }: ShowChoiceProps) {
  const { t } = useI18n();
  const id = useId();
  const names = { all: t('showAll'), unread: t('showUnread'), closed: t('showClosed') };
  return (
    <div role="radiogroup" aria-label={t('show')} class="segments">
      {(['all', 'unread', 'closed'] as const).map((choice) => (
        <label key={choice} class="segment">
          <input
            type="radio"
            name={id}
            checked={show === choice}
            onChange={() => onShow(choice)}
            aria-labelledby={`${id}-${choice}`}
            {...(choice === 'unread' ? { 'aria-describedby': `${id}-count` } : {})}
          />
          <span id={`${id}-${choice}`}>{names[choice]}</span>
          {choice === 'unread' && (
            <span id={`${id}-count`} class="pill">
              {unread}
            </span>
          )}
        </label>
      ))}
    </div>
  );
}
