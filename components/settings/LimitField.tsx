import { MOST_MINUTES } from '../../utils/domain/attention/settings';
import type { LimitDraft, LimitName } from '../../utils/domain/views/waiting-form';
import { useT } from '../i18n';

interface LimitFieldProps {
  name: LimitName;
  label: string;
  /** What else it means. */
  help?: string;
  draft: LimitDraft;
  /** What is wrong with what is typed in; null: nothing. */
  mistake: string | null;
  onTurn(on: boolean): void;
  onType(minutes: string): void;
  /** Called when a number is chosen, Enter is pressed or the field is left. */
  onKeep(): void;
}

/** Whether chats are marked, and after how many minutes. */
export function LimitField({ name, label, help, draft, mistake, onTurn, onType, onKeep }: LimitFieldProps) {
  const t = useT();
  const id = `waiting-${name}`;
  return (
    <div class="choice limit">
      <input
        type="checkbox"
        id={id}
        checked={draft.on}
        onChange={(event) => onTurn(event.currentTarget.checked)}
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
          max={MOST_MINUTES}
          step={1}
          inputMode="numeric"
          disabled={!draft.on}
          value={draft.minutes}
          aria-labelledby={`${id}-label ${id}-unit`}
          aria-invalid={mistake !== null}
          {...(mistake === null ? {} : { 'aria-describedby': `${id}-problem` })}
          onInput={(event) => onType(event.currentTarget.value)}
          onChange={onKeep}
          // What is no number is no change to a browser that had none before.
          onBlur={onKeep}
        />
        <span id={`${id}-unit`}>{t('minutesAfter')}</span>
      </div>
      {mistake !== null && (
        <p role="alert" id={`${id}-problem`} class="problem">
          {mistake}
        </p>
      )}
    </div>
  );
}
