import { sortedByName } from '../../utils/domain/views/list.ts';
import type { WidgetOption } from '../../utils/domain/views/list-summary.ts';
import { useI18n } from '../i18n.tsx';

interface WidgetSelectProps {
  chosen: string | null;
  widgets: readonly WidgetOption[];
  onChoose(widget: string | null): void;
}

/** The choice of a widget whose chats are listed. */
export function WidgetSelect({ chosen, widgets, onChoose }: WidgetSelectProps) {
  const { t } = useI18n();
  const value = widgets.some(({ id }) => id === chosen) ? (chosen ?? '') : '';
  return (
    <select
      class="widget-choice"
      aria-label={t('widget')}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
    >
      <option value="">{t('allWidgets')}</option>
      {sortedByName(widgets).map(({ id, name }) => (
        <option key={id} value={id} dir="auto">
          {name}
        </option>
      ))}
    </select>
  );
}
