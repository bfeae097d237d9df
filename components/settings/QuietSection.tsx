import { useLayoutEffect, useRef } from 'preact/hooks';
import { MAX_QUIET_RULES, type QuietHours } from '../../utils/domain/attention/quiet-hours';
import { moreQuiet } from '../../utils/domain/views/quiet-form';
import { weekend } from '../../utils/domain/views/week';
import { useI18n } from '../i18n';
import type { QuietProps } from './attention-props';
import { OutcomeWords } from './OutcomeWords';
import { QuietRule } from './QuietRule';

/** When Perch is quiet by itself. Each change counts at once. */
export function QuietSection({ rules, outcome, onRules }: QuietProps) {
  const { t, locale } = useI18n();
  const list = useRef<HTMLUListElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  const next = useRef<'added' | 'removed' | null>(null);
  const known = rules ?? [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves once the hours are there, or gone
  useLayoutEffect(() => {
    // The one that was removed takes the focus with it, and on the next one's cross a second press would do harm.
    if (next.current === 'removed') adding.current?.focus();
    if (next.current === 'added') list.current?.lastElementChild?.querySelector('input')?.focus();
    next.current = null;
  }, [known.length]);

  const add = () => {
    next.current = 'added';
    onRules([...known, moreQuiet(known, weekend(locale))]);
  };
  const remove = (index: number) => {
    next.current = 'removed';
    onRules(known.filter((_, other) => other !== index));
  };
  const change = (index: number, rule: QuietHours) =>
    onRules(known.map((before, other) => (other === index ? rule : before)));
  return (
    <section class="card" aria-labelledby="quiet-hours" aria-busy={rules === null}>
      <h2 id="quiet-hours">{t('quietHeading')}</h2>
      <p class="intro">{t('quietIntro')}</p>
      {rules?.length === 0 && <p class="none">{t('quietNone')}</p>}
      {known.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: without a marker, VoiceOver needs to be told that it is a list
        <ul role="list" class="quiet-rules" ref={list}>
          {known.map((rule, index) => (
            <li key={index}>
              <QuietRule
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
          class="button button-quiet"
          ref={adding}
          disabled={rules === null || known.length >= MAX_QUIET_RULES}
          onClick={add}
        >
          {t('quietAdd')}
        </button>
      </div>
      <OutcomeWords outcome={outcome} />
    </section>
  );
}
