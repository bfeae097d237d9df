import type { Row } from '../../utils/domain/views/row.ts';
import { useI18n } from '../i18n.tsx';
import { highlighted } from './highlighted.tsx';

interface RowPageProps {
  id: string;
  row: Row;
  terms: readonly string[];
}

/** Where the chat started. The host has its own element, so that no text from a visitor can cover or reorder it. */
export function RowPage({ id, row: { page, host, pageNote, widget }, terms }: RowPageProps) {
  const { t } = useI18n();
  const shownHost = page?.host ?? host;
  return (
    <p class="row-page" id={id}>
      {page !== null && <span class="visually-hidden">{`${t('startedOn')} `}</span>}
      <span class="row-address" dir="ltr">
        {shownHost !== null && (
          <span class="row-host">
            <bdi dir="ltr">{highlighted(shownHost, terms)}</bdi>
          </span>
        )}
        {page !== null && (
          <bdi class="row-path" dir="ltr">
            {highlighted(page.path, terms)}
          </bdi>
        )}
      </span>
      {pageNote !== null && <span class="row-note">{` ${pageNote}`}</span>}
      {widget !== null && (
        <bdi class="row-widget" dir="auto">
          {highlighted(widget, terms)}
        </bdi>
      )}
    </p>
  );
}
