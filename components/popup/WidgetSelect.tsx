import { sortedByName } from '../../utils/domain/views/list.ts';
import type { WidgetOption } from '../../utils/domain/views/list-summary.ts';
import { useI18n } from '../i18n.tsx';
import { SelectBox } from './SelectBox.tsx';

interface WidgetSelectProps {
  chosen: string | null;
  widgets: readonly WidgetOption[];
  onChoose(widget: string | null): void;
}

/** The choice of a widget whose chats are listed. */
export function WidgetSelect({ chosen, widgets, onChoose }: WidgetSelectProps) {
  const { t } = useI18n();
  const value = widgets.some(({ id }) => id === chosen) ? (chosen ?? '') : '';
  const named = sortedByName(widgets).map(({ id, name }) => ({ value: id, text: name }));
  return (
    <SelectBox
      class="widget-choice"
      label={t('widget')}
      value={value}
      placeholder={t('widget')}
      options={[{ value: '', text: t('allWidgets') }, ...named]}
      isChosen={value !== ''}
      onChoose={(widget) => onChoose(widget || null)}
    />
  );
}
