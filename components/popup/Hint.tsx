import './notice.css';
import './hint.css';
import { IconButton } from '../IconButton.tsx';
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
      <p class="notice-text" id="hint-title">
        {t('hintTitle')}
      </p>
      <p class="visually-hidden">{t('hintText')}</p>
      <button type="button" class="button" onClick={onTurnOn}>
        {t('hintTurnOn')}
      </button>
      <IconButton label={t('hintDismiss')} icon="cross" onPress={onDismiss} />
    </section>
  );
}
