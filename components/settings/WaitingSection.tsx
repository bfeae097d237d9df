import { type LimitName, limitErrorText } from '../../utils/domain/views/waiting-form.ts';
import { useI18n } from '../i18n.tsx';
import { useWaitingDraft } from './hooks/use-waiting-draft.ts';
import { LimitField } from './LimitField.tsx';
import { OutcomeMessage } from './OutcomeMessage.tsx';
import type { WaitingProps } from './props.ts';

/** After how long a wait is highlighted. Input takes effect when the field loses the focus, if it is valid. */
export function WaitingSection({ limits, outcome, onLimits }: WaitingProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { draft, inputError, type, toggle, commit } = useWaitingDraft(limits, onLimits);
  const field = (name: LimitName, labels: { label: string; help?: string }) => (
    <LimitField
      name={name}
      {...labels}
      draft={draft[name]}
      errorText={inputError?.field === name ? limitErrorText(inputError, i18n) : null}
      onToggle={(on) => toggle(name, on)}
      onType={(minutes) => type(name, minutes)}
      onCommit={() => commit(name)}
    />
  );
  return (
    <section class="card" aria-labelledby="waiting" aria-busy={limits === null}>
      <h2 id="waiting">{t('waitingHeading')}</h2>
      <p class="intro">{t('waitingIntro')}</p>
      <div class="choices">
        {field('amber', { label: t('waitingAmber') })}
        {field('red', { label: t('waitingRed'), help: t('waitingRedHelp') })}
      </div>
      <OutcomeMessage outcome={outcome} />
    </section>
  );
}
