import './page-chip.css';
import { Icon } from '../Icon.tsx';
import { useI18n } from '../i18n.tsx';

interface PageChipProps {
  page: string;
  onRemove(): void;
}

/** The page whose chats are listed; pressing it lists those of all pages. */
export function PageChip({ page, onRemove }: PageChipProps) {
  const { t } = useI18n();
  const label = t('onPage', { page });
  return (
    // The name starts with the visible text, so that speech control finds the button by it.
    <button type="button" class="chip" aria-label={`${label} · ${t('showAllPages')}`} onClick={onRemove}>
      <bdi class="chip-text">{label}</bdi>
      <Icon name="cross" />
    </button>
  );
}
