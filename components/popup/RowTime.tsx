import type { Row } from '../../utils/domain/views/row.ts';
import { Icon } from '../Icon.tsx';
import { useI18n } from '../i18n.tsx';

/** The end of a row's first line: the time since the last message, or the visitor's wait, and whether the chat is muted. */
export function RowTime({ id, row }: { id: string; row: Row }) {
  const { t } = useI18n();
  const { waiting, muted, state } = row;
  const level = waiting?.level ?? 'none';
  return (
    <time class="row-time">
      <span id={id} class="visually-hidden">
        {waiting?.text ?? row.ago}
      </span>
      <span class="row-when" aria-hidden="true">
        {muted !== null && <Icon name="bellOff" />}
        {level !== 'none' && <Icon name={level === 'red' ? 'warning' : 'clock'} />}
        {state === 'removed' ? t('noLongerActive') : level === 'none' ? row.compactAgo : waiting?.duration}
      </span>
    </time>
  );
}
