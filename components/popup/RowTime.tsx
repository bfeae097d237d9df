import { mutedText, type Row } from '../../utils/domain/views/row.ts';
import { Icon } from '../Icon.tsx';
import { useI18n } from '../i18n.tsx';
import type { OpenHandlers } from './open-handlers.ts';

interface RowTimeProps {
  id: string;
  row: Row;
  /** For its tooltip it overlays the link that fills the row, so clicks on it must open the chat too. */
  openHandlers: OpenHandlers;
}

/** The end of a row's first line: the time since the last message, or the visitor's wait, and whether the chat is muted. */
export function RowTime({ id, row, openHandlers }: RowTimeProps) {
  const i18n = useI18n();
  const { waiting, muted, state } = row;
  const isLong = waiting !== null && waiting.level !== 'none';
  const setTooltip = ({ currentTarget }: MouseEvent) => {
    const status = muted === null ? isLong && waiting.text : mutedText(muted, i18n);
    const time = currentTarget as HTMLElement;
    time.title = status ? `${status}\n${row.dateTime()}` : row.dateTime();
  };
  return (
    <time id={id} class="row-time" onMouseEnter={setTooltip} {...openHandlers}>
      {waiting && <span class="visually-hidden">{waiting.text}</span>}
      <span class="row-when" {...(waiting ? { 'aria-hidden': true } : {})}>
        {muted !== null && <Icon name="bellOff" />}
        {isLong && <Icon name="clock" />}
        {state === 'removed' ? i18n.t('noLongerActive') : isLong ? waiting.duration : row.ago}
      </span>
    </time>
  );
}
