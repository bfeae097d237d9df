import type { ComponentChildren } from 'preact';

interface CheckboxFieldProps {
  id: string;
  label: string;
  checked: boolean;
  onChange(checked: boolean): void;
  /** The help text, in paragraphs. */
  children?: ComponentChildren;
}

/** A checkbox with a help text below. */
export function CheckboxField({ id, label, checked, onChange, children }: CheckboxFieldProps) {
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
        {...(children ? { 'aria-describedby': `${id}-help` } : {})}
      />
      <div>
        <label for={id}>{label}</label>
        {children && (
          <div id={`${id}-help`} class="help">
            {children}
          </div>
        )}
      </div>
    </div>
  );
}
