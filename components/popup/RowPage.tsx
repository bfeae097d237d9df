import type { Row } from '../../utils/domain/views/row.ts';
import { useI18n } from '../i18n.tsx';
import { HighlightedText } from './HighlightedText.tsx';

interface RowPageProps {
  id: string;
  row: Row;
  terms: readonly string[];
}

/** Where the chat started. The host has its own element, so that no text from a visitor can cover or reorder it. */
export function RowPage({ id, row: { page, host, pageNote, widget }, terms }: RowPageProps) {
  const { t } = useI18n();
  return (
    <p class="row-page" id={id}>
      {page ? (
        <span class="row-started">
          <span>{`${t('startedOn')} `}</span>
          <span class="row-address" dir="ltr">
            <bdi class="row-host" dir="ltr">
              <span>
                <HighlightedText text={page.host} terms={terms} />
              </span>
            </bdi>
            <bdi class="row-path" dir="ltr">
              <HighlightedText text={page.path} terms={terms} />
            </bdi>
          </span>
        </span>
      ) : (
        <>
          {host !== null && (
            <bdi class="row-host" dir="ltr">
              <span>
                <HighlightedText text={host} terms={terms} />
              </span>
            </bdi>
          )}{' '}
          <span class="row-note">{pageNote}</span>
        </>
      )}
      {widget !== null && (
        <bdi class="row-widget" dir="auto">
          <HighlightedText text={widget} terms={terms} />
        </bdi>
      )}
    </p>
  );
}
