import './hint.css';
import { Icon } from '../Icon.tsx';
import { useI18n } from '../i18n.tsx';

interface HintProps {
  onTurnOn(): void;
  onDismiss(): void;
}

/** Suggests turning on notifications. It is below the list, so that no row moves when it appears or goes away. */
export function Hint({ onTurnOn, onDismiss }: HintProps) {
  const { t } = useI18n();
  return (
    <section class="notice hint" data-region aria-labelledby="hint-title">
      <Icon name="bell" />
      <div class="notice-text">
        <p class="notice-title" id="hint-title">
          {t('hintTitle')}
        </p>
        <p class="notice-advice">{t('hintText')}</p>
      </div>
      <p class="hint-answers">
        <button type="button" class="button" onClick={onTurnOn}>
          {t('hintTurnOn')}
        </button>
        <button type="button" class="button button-secondary" onClick={onDismiss}>
          {t('hintDismiss')}
        </button>
      </p>
    </section>
  );
}
