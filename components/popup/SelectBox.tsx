import { Icon, type IconName } from '../Icon.tsx';

interface SelectBoxProps {
  class: string;
  /** The accessible name. */
  label: string;
  icon?: IconName;
  value: string;
  /** Shown in place of the usual choice, whose text can be long. */
  placeholder?: string;
  options: readonly { readonly value: string; readonly text: string }[];
  /** Whether the choice is another than the usual one. */
  isChosen: boolean;
  onChoose(value: string): void;
}

/** A native select in Perch's own look, which fits the text of the chosen option instead of the longest one. */
export function SelectBox(props: SelectBoxProps) {
  const { class: className, label, icon, value, placeholder, options, isChosen, onChoose } = props;
  const text = options.find((option) => option.value === value)?.text ?? '';
  return (
    <div class={isChosen ? `select ${className} select-chosen` : `select ${className}`} title={text}>
      {icon && <Icon name={icon} />}
      <span class="select-text" dir="auto" aria-hidden="true">
        {isChosen ? text : (placeholder ?? text)}
      </span>
      <Icon name="chevron" />
      <select aria-label={label} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} dir="auto">
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
