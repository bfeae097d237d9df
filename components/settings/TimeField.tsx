import { useRef, useState } from 'preact/hooks';
import { minuteOf, timeOf } from '../../utils/domain/views/quiet-form';
import { isComposed } from '../input-method';

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
  const typing = useRef(false);
  // Before the page is drawn anew, what has just been told would be told again when the field is left.
  const told = useRef(minute);
  told.current = minute;
  const [text, setText] = useState<string | null>(null);
  const keep = (input: HTMLInputElement) => {
    typing.current = false;
    setText(null);
    const kept = minuteOf(input.value);
    if (kept === null || kept === told.current) return;
    told.current = kept;
    onMinute(kept);
  };
  return (
    <div class="time">
      <label for={id}>{label}</label>
      <input
        type="time"
        id={id}
        class="input"
        required
        value={text ?? timeOf(minute)}
        {...(note ? { 'aria-describedby': note } : {})}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposed(event)) keep(event.currentTarget);
          else if (/^\p{N}$/u.test(event.key)) typing.current = true;
        }}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={(event) => typing.current || keep(event.currentTarget)}
        onBlur={(event) => keep(event.currentTarget)}
      />
    </div>
  );
}
