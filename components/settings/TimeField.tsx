import { useRef, useState } from 'preact/hooks';
import { fromTimeInput, toTimeInput } from '../../utils/domain/views/quiet-hours-form.ts';
import { isComposing } from '../input-method.ts';

interface TimeFieldProps {
  id: string;
  label: string;
  /** Minute of the day. */
  minute: number;
  /** The id of the element that describes it. */
  note?: string;
  onMinute(minute: number): void;
}

/**
 * A time of day. A chosen time takes effect immediately; a typed one when the typing is over, because on the way to 22 it
 * reads two o'clock.
 */
export function TimeField({ id, label, minute, note, onMinute }: TimeFieldProps) {
  const isTyping = useRef(false);
  // Prevents a second report when the field loses the focus before the next render.
  const lastReported = useRef(minute);
  lastReported.current = minute;
  const [text, setText] = useState<string | null>(null);
  const commit = (input: HTMLInputElement) => {
    isTyping.current = false;
    setText(null);
    const newMinute = fromTimeInput(input.value);
    if (newMinute === null || newMinute === lastReported.current) return;
    lastReported.current = newMinute;
    onMinute(newMinute);
  };
  return (
    <div class="time">
      <label for={id} class="visually-hidden">
        {label}
      </label>
      <input
        type="time"
        id={id}
        class="input"
        required
        value={text ?? toTimeInput(minute)}
        {...(note ? { 'aria-describedby': note } : {})}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event)) commit(event.currentTarget);
          else if (/^\p{N}$/u.test(event.key)) isTyping.current = true;
        }}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={(event) => isTyping.current || commit(event.currentTarget)}
        onBlur={(event) => commit(event.currentTarget)}
      />
    </div>
  );
}
