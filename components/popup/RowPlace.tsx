import type { Row } from '../../utils/domain/views/row';
import { useI18n } from '../i18n';
import { MarkedText } from './MarkedText';

interface RowPlaceProps {
  id: string;
  row: Row;
  words: readonly string[];
}

/** Where the chat started. The host has an element of its own: nothing a visitor sends may cover or reorder it. */
export function RowPlace({ id, row: { page, host, pageNote, widget }, words }: RowPlaceProps) {
  const { t } = useI18n();
  return (
    <p class="row-place" id={id}>
      {page ? (
        <span class="row-started">
          <span>{`${t('startedOn')} `}</span>
          <span class="row-address" dir="ltr">
            <bdi class="row-host" dir="ltr">
              <span>
                <MarkedText text={page.host} words={words} />
              </span>
            </bdi>
            <bdi class="row-path" dir="ltr">
              <MarkedText text={page.path} words={words} />
            </bdi>
          </span>
        </span>
      ) : (
        <>
          {host !== null && (
            <bdi class="row-host" dir="ltr">
              <span>
                <MarkedText text={host} words={words} />
              </span>
            </bdi>
          )}{' '}
          <span class="row-note">{pageNote}</span>
        </>
      )}
      {widget !== null && (
        <bdi class="row-widget" dir="auto">
          <MarkedText text={widget} words={words} />
        </bdi>
      )}
    </p>
  );
}
