import { mutedWords, type Row } from '../../utils/domain/views/row';
import { Icon } from '../Icon';
import { useI18n } from '../i18n';
import type { Opening } from './ChatRow';

interface RowTimeProps {
  id: string;
  row: Row;
  /** It lies above the link that fills the row, for its tooltip, and so must open the chat as well. */
  opening: Opening;
}

/** The end of a row's first line: how long ago the last was said, how long the visitor has been waiting, that it is muted. */
export function RowTime({ id, row, opening }: RowTimeProps) {
  const i18n = useI18n();
  const { waiting, muted, state } = row;
  const isLong = waiting !== null && waiting.level !== 'none';
  const explain = ({ currentTarget }: MouseEvent) => {
    const sign = muted === null ? isLong && waiting.words : mutedWords(muted, i18n);
    const time = currentTarget as HTMLElement;
    time.title = sign ? `${sign}\n${row.moment()}` : row.moment();
  };
  return (
    <time id={id} class="row-time" onMouseEnter={explain} {...opening}>
      {waiting && <span class="visually-hidden">{waiting.words}</span>}
      <span class="row-when" {...(waiting ? { 'aria-hidden': true } : {})}>
        {muted !== null && <Icon name="bellOff" />}
        {isLong && <Icon name="clock" />}
        {state === 'gone' ? i18n.t('gone') : isLong ? waiting.lasted : row.ago}
      </span>
    </time>
  );
}
