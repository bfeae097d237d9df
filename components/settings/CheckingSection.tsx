import { CHECKING, type Checking, DEFAULT_SETTINGS } from '../../utils/domain/settings';
import { checkingWords, sharedLimitWords } from '../../utils/domain/views/checking-words';
import { useI18n, useT } from '../i18n';
import { CheckChoice } from './CheckChoice';
import { OutcomeWords } from './OutcomeWords';
import type { CheckingProps } from './props';

/** How often Perch checks, and whether it checks less while nobody is there. Each choice counts at once. */
export function CheckingSection({ pace, away, outcome, onPace, onAway }: CheckingProps) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <section class="card" aria-labelledby="checking" aria-busy={pace === null}>
      <h2 id="checking">{t('checkingHeading')}</h2>
      <p class="intro">{t('checkingIntro')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA allows a fieldset to be a radio group */}
      <fieldset class="choices" role="radiogroup" aria-labelledby="pace" aria-describedby="shared-limit">
        <legend id="pace">{t('checkingGroup')}</legend>
        <p id="shared-limit" class="help">
          {sharedLimitWords(i18n)}
        </p>
        {CHECKING.map((choice) => (
          <PaceChoice key={choice} choice={choice} chosen={choice === pace} onChoose={() => onPace(choice)} />
        ))}
      </fieldset>
      <AwayChoice checked={away === true} onAway={onAway} />
      <OutcomeWords outcome={outcome} />
    </section>
  );
}

interface PaceChoiceProps {
  choice: Checking;
  chosen: boolean;
  onChoose(): void;
}

function PaceChoice({ choice, chosen, onChoose }: PaceChoiceProps) {
  const i18n = useI18n();
  const { name, pace, cost } = checkingWords(choice, i18n);
  const id = `pace-${choice}`;
  const recommended = choice === DEFAULT_SETTINGS.checking;
  return (
    <div class="choice">
      <input
        type="radio"
        id={id}
        name="pace"
        checked={chosen}
        onChange={onChoose}
        aria-describedby={recommended ? `${id}-tag ${id}-help` : `${id}-help`}
      />
      <div>
        <label for={id}>{name}</label>
        {recommended && (
          <span id={`${id}-tag`} class="tag">
            {i18n.t('checkingRecommended')}
          </span>
        )}
        <div id={`${id}-help`} class="help">
          <p>{pace}</p>
          <p>{cost}</p>
        </div>
      </div>
    </div>
  );
}

function AwayChoice({ checked, onAway }: { checked: boolean; onAway(wanted: boolean): void }) {
  const t = useT();
  return (
    <CheckChoice id="away" label={t('checkingAway')} checked={checked} onChange={onAway}>
      <p>{t('checkingAwayMeaning')}</p>
      <p>{t('checkingAwayPrivacy')}</p>
    </CheckChoice>
  );
}
