import { useRef, useState } from 'preact/hooks';
import { fromTimeInput, toTimeInput } from '../../utils/domain/views/quiet-hours-form.ts';
import { isComposing } from '../input-method.ts';

interface TimeFieldProps {
  id: string;
  label: string;
  /** Of the day. */
  minute: number;
  /** The id of what is said of it. */
  note?: string;
  onMinute(minute: number): void;
}

/**
 * A time of the day. What is chosen counts at once; what is typed does when the typing is over, for on the way to 22 it is
 * two o'clock.
 */
export function TimeField({ id, label, minute, note, onMinute }: TimeFieldProps) {
  const isTyping = useRef(false);
  // Before the page is drawn anew, what has just been told would be told again when the field is left.
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
      <label for={id}>{label}</label>
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
