import { Icon } from '../Icon.tsx';
import { useT } from '../i18n.tsx';

/** That nothing is told for a while, and until when; `words` say so. */
export function SnoozedLine({ words: text, onEnd }: { words: string; onEnd(): void }) {
  const t = useT();
  return (
    <div class="snoozed">
      <Icon name="moon" />
      <p>{text}</p>
      <button type="button" class="link-button" onClick={onEnd}>
        {t('endSnooze')}
      </button>
    </div>
  );
}
