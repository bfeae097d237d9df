import { type LimitName, waitingWords } from '../../utils/domain/views/waiting-form';
import { useI18n } from '../i18n';
import type { WaitingProps } from './attention-props';
import { LimitField } from './LimitField';
import { OutcomeWords } from './OutcomeWords';
import { useWaitingDraft } from './waiting-draft';

/** After how long a chat is marked. What is typed in counts when the field is left, and only where it can. */
export function WaitingSection({ limits, outcome, onLimits }: WaitingProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { draft, mistake, type, turn, keep } = useWaitingDraft(limits, onLimits);
  const field = (name: LimitName, words: { label: string; help?: string }) => (
    <LimitField
      name={name}
      {...words}
      draft={draft[name]}
      mistake={mistake?.field === name ? waitingWords(mistake, i18n) : null}
      onTurn={(on) => turn(name, on)}
      onType={(minutes) => type(name, minutes)}
      onKeep={() => keep(name)}
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
      <OutcomeWords outcome={outcome} />
    </section>
  );
}
