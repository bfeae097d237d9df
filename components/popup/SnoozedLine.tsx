import { Icon } from '../Icon';
import { useT } from '../i18n';

/** That nothing is told for a while, and until when; `words` say so. */
export function SnoozedLine({ words, onEnd }: { words: string; onEnd(): void }) {
  const t = useT();
  return (
    <div class="snoozed">
      <Icon name="moon" />
      <p>{words}</p>
      <button type="button" class="link-button" onClick={onEnd}>
        {t('endSnooze')}
      </button>
    </div>
  );
}
