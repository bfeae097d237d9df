import { CHECKING, type Checking, DEFAULT_SETTINGS } from '../../utils/domain/settings';
import { checkingWords, sharedLimitWords } from '../../utils/domain/views/checking-words';
import type { CheckingProps, Outcome } from './props';

/** How often Perch checks, and whether it checks less while nobody is there. Each choice counts at once. */
export function CheckingSection({ pace, away, outcome, locale, onPace, onAway }: CheckingProps) {
  return (
    <section class="card" aria-labelledby="checking" aria-busy={pace === null}>
      <h2 id="checking">Checking</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA allows a fieldset to be a radio group */}
      <fieldset class="choices" role="radiogroup" aria-labelledby="pace" aria-describedby="shared-limit">
        <legend id="pace">How often Perch checks</legend>
        <p id="shared-limit" class="help">
          {sharedLimitWords(locale)}
        </p>
        {CHECKING.map((choice) => (
          <PaceChoice
            key={choice}
            choice={choice}
            chosen={choice === pace}
            locale={locale}
            onChoose={() => onPace(choice)}
          />
        ))}
      </fieldset>
      <AwayChoice checked={away === true} onAway={onAway} />
      <OutcomeWords outcome={outcome} />
    </section>
  );
}

/**
 * Each outcome is a paragraph of its own, so that a sentence that comes twice is heard twice. The status stands there from
 * the start: screen readers may miss words that come together with their region.
 */
function OutcomeWords({ outcome }: { outcome: Outcome }) {
  return (
    <>
      {outcome.kind === 'problem' && (
        <p role="alert" class="problem" key={outcome}>
          {outcome.text}
        </p>
      )}
      <div role="status">
        {outcome.kind === 'done' && (
          <p class="status-words" key={outcome}>
            {outcome.text}
          </p>
        )}
      </div>
    </>
  );
}

interface PaceChoiceProps {
  choice: Checking;
  chosen: boolean;
  locale: string;
  onChoose(): void;
}

function PaceChoice({ choice, chosen, locale, onChoose }: PaceChoiceProps) {
  const { name, pace, cost } = checkingWords(choice, locale);
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
            Recommended
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
  return (
    <div class="choice">
      <input
        type="checkbox"
        id="away"
        checked={checked}
        onChange={(event) => onAway(event.currentTarget.checked)}
        aria-describedby="away-help"
      />
      <div>
        <label for="away">Check less often while I am away</label>
        <div id="away-help" class="help">
          <p>
            Away means that the screen is locked, or that nobody has used this computer for five minutes. Perch checks
            at once when you return.
          </p>
          <p>The browser lets Perch see only that, and nothing of what you do.</p>
        </div>
      </div>
    </div>
  );
}
