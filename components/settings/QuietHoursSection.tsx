import { useLayoutEffect, useRef } from 'preact/hooks';
import { MAX_QUIET_HOURS, type QuietHours } from '../../utils/domain/notifications/quiet-hours.ts';
import { nextQuietHours } from '../../utils/domain/views/quiet-hours-form.ts';
import { weekend } from '../../utils/domain/views/week.ts';
import { useI18n } from '../i18n.tsx';
import { OutcomeMessage } from './OutcomeMessage.tsx';
import type { QuietHoursProps } from './props.ts';
import { QuietHoursRule } from './QuietHoursRule.tsx';

/** The quiet hours. Changes take effect immediately. */
export function QuietHoursSection({ rules, outcome, onRules }: QuietHoursProps) {
  const { t, locale } = useI18n();
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const pendingFocus = useRef<'added' | 'removed' | null>(null);
  const currentRules = rules ?? [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves after the rule was added or removed
  useLayoutEffect(() => {
    // A removed rule takes the focus along; a second press on the next rule's button would remove that too.
    if (pendingFocus.current === 'removed') addButton.current?.focus();
    if (pendingFocus.current === 'added') list.current?.lastElementChild?.querySelector('input')?.focus();
    pendingFocus.current = null;
  }, [currentRules.length]);

  const add = () => {
    pendingFocus.current = 'added';
    onRules([...currentRules, nextQuietHours(currentRules, weekend(locale))]);
  };
  const remove = (index: number) => {
    pendingFocus.current = 'removed';
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
            <li key={index}>
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
