import { MAX_QUIET_HOURS, type QuietHours } from '../../utils/domain/notifications/quiet-hours.ts';
import { nextQuietHours } from '../../utils/domain/views/quiet-hours-form.ts';
import { weekend } from '../../utils/domain/views/week.ts';
import { useI18n } from '../i18n.tsx';
import { useRuleFocus } from './hooks/use-rule-focus.ts';
import { useRuleKeys } from './hooks/use-rule-keys.ts';
import { OutcomeMessage } from './OutcomeMessage.tsx';
import type { QuietHoursProps } from './props.ts';
import { QuietHoursRule } from './QuietHoursRule.tsx';

/** The quiet hours. Changes take effect immediately. */
export function QuietHoursSection({ rules, outcome, onRules }: QuietHoursProps) {
  const { t, locale } = useI18n();
  const currentRules = rules ?? [];
  const { list, addButton, moveFocus } = useRuleFocus(currentRules.length);
  const { keys, removeKey } = useRuleKeys(currentRules.length);

  const add = () => {
    moveFocus('added');
    onRules([...currentRules, nextQuietHours(currentRules, weekend(locale))]);
  };
  const remove = (index: number) => {
    moveFocus('removed');
    removeKey(index);
    onRules(currentRules.filter((_, other) => other !== index));
  };
  const change = (index: number, rule: QuietHours) =>
    onRules(currentRules.map((before, other) => (other === index ? rule : before)));
  return (
    <section class="card" aria-labelledby="quiet-hours" aria-busy={rules === null}>
      <h2 id="quiet-hours">{t('quietHeading')}</h2>
      <p class="intro">{t('quietIntro')}</p>
      {rules?.length === 0 && <p class="none">{t('quietNone')}</p>}
      {currentRules.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: VoiceOver does not treat a list without markers as a list
        <ul role="list" class="quiet-hours-rules" ref={list}>
          {currentRules.map((rule, index) => (
            <li key={keys[index]}>
              <QuietHoursRule
                rule={rule}
                number={index + 1}
                onChange={(rule) => change(index, rule)}
                onRemove={() => remove(index)}
              />
            </li>
          ))}
        </ul>
      )}
      <div class="buttons">
        <button
          type="button"
          class="button button-secondary"
          ref={addButton}
          disabled={rules === null || currentRules.length >= MAX_QUIET_HOURS}
          onClick={add}
        >
          {t('quietAdd')}
        </button>
      </div>
      <OutcomeMessage outcome={outcome} />
    </section>
  );
}
