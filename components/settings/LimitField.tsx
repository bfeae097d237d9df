import { MAX_WAITING_MINUTES } from '../../utils/domain/notifications/settings.ts';
import type { LimitDraft, LimitName } from '../../utils/domain/views/waiting-form.ts';
import { useT } from '../i18n.tsx';

interface LimitFieldProps {
  name: LimitName;
  label: string;
  help?: string;
  draft: LimitDraft;
  /** What is wrong with the input; null: nothing. */
  errorText: string | null;
  onToggle(on: boolean): void;
  onType(minutes: string): void;
  /** Called when a number is chosen, Enter is pressed, or the field loses the focus. */
  onCommit(): void;
}

/** Whether long waits are highlighted, and after how many minutes. */
export function LimitField({ name, label, help, draft, errorText, onToggle, onType, onCommit }: LimitFieldProps) {
  const t = useT();
  const id = `waiting-${name}`;
  return (
    <div class="choice limit">
      <input
        type="checkbox"
        id={id}
        checked={draft.on}
        onChange={(event) => onToggle(event.currentTarget.checked)}
        {...(help ? { 'aria-describedby': `${id}-help` } : {})}
      />
      <div>
        <label for={id} id={`${id}-label`}>
          {label}
        </label>
        <span class={`swatch swatch-${name}`} aria-hidden="true" />
        {help && (
          <p id={`${id}-help`} class="help">
            {help}
          </p>
        )}
      </div>
      <div class="minutes">
        <input
          type="number"
          id={`${id}-minutes`}
          class="input"
          min={1}
          max={MAX_WAITING_MINUTES}
          step={1}
          inputMode="numeric"
          disabled={!draft.on}
          value={draft.minutes}
          aria-labelledby={`${id}-label ${id}-unit`}
          aria-invalid={errorText !== null}
          {...(errorText === null ? {} : { 'aria-describedby': `${id}-problem` })}
          onInput={(event) => onType(event.currentTarget.value)}
          onChange={onCommit}
          // Browsers send no change event when one invalid number replaces another.
          onBlur={onCommit}
        />
        <span id={`${id}-unit`}>{t('minutesAfter')}</span>
      </div>
      {errorText !== null && (
        <p role="alert" id={`${id}-problem`} class="problem">
          {errorText}
        </p>
      )}
    </div>
  );
}
