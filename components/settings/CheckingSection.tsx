import { CHECK_FREQUENCIES, type CheckFrequency, DEFAULT_SETTINGS } from '../../utils/domain/settings.ts';
import { checkingLabels, sharedLimitText } from '../../utils/domain/views/checking-labels.ts';
import { useI18n, useT } from '../i18n.tsx';
import { CheckboxField } from './CheckboxField.tsx';
import { OutcomeMessage } from './OutcomeMessage.tsx';
import type { CheckingProps } from './props.ts';

/** How often Perch checks, and whether it checks less while the user is away. Changes take effect immediately. */
export function CheckingSection({ pace, away, outcome, onPace, onAway }: CheckingProps) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <section class="card" aria-labelledby="checking" aria-busy={pace === null}>
      <h2 id="checking">{t('checkingHeading')}</h2>
      <p class="intro">{t('checkingIntro')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA allows a fieldset to be a radio group */}
      <fieldset class="choices" role="radiogroup" aria-labelledby="pace">
        <legend id="pace">{t('checkingGroup')}</legend>
        {CHECK_FREQUENCIES.map((choice) => (
          <PaceOption key={choice} choice={choice} chosen={choice === pace} onChoose={() => onPace(choice)} />
        ))}
      </fieldset>
      <Costs />
      <AwayField checked={away === true} onAway={onAway} />
      <OutcomeMessage outcome={outcome} />
    </section>
  );
}

interface PaceOptionProps {
  choice: CheckFrequency;
  chosen: boolean;
  onChoose(): void;
}

function PaceOption({ choice, chosen, onChoose }: PaceOptionProps) {
  const i18n = useI18n();
  const { name, pace } = checkingLabels(choice, i18n);
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
        <p id={`${id}-help`} class="help">
          {pace}
        </p>
      </div>
    </div>
  );
}

/** What each choice costs, and when Perch slows down; folded, because few people need it, and those only once. */
function Costs() {
  const i18n = useI18n();
  return (
    <details class="more">
      <summary>{i18n.t('checkingCosts')}</summary>
      <dl class="costs help">
        {CHECK_FREQUENCIES.map((choice) => {
          const { name, cost } = checkingLabels(choice, i18n);
          return (
            <div key={choice}>
              <dt>{name}</dt>
              <dd>{cost}</dd>
            </div>
          );
        })}
      </dl>
      <p class="help">{sharedLimitText(i18n)}</p>
      <p class="help">{i18n.t('checkingBusyHours')}</p>
    </details>
  );
}

function AwayField({ checked, onAway }: { checked: boolean; onAway(wanted: boolean): void }) {
  const t = useT();
  return (
    <CheckboxField id="away" label={t('checkingAway')} checked={checked} onChange={onAway}>
      <p>{t('checkingAwayMeaning')}</p>
      <p>{t('checkingAwayPrivacy')}</p>
    </CheckboxField>
  );
}
