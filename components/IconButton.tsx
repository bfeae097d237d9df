import { Icon, type IconName } from './Icon.tsx';

interface IconButtonProps {
  /** The accessible name, and the tooltip. */
  label: string;
  icon: IconName;
  onPress(): void;
  class?: string;
  tabIndex?: number;
  'aria-describedby'?: string;
}

/** A button that shows a sign and is named by its tooltip. */
export function IconButton({ label, icon, onPress, class: extra, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      class={extra ? `icon-button ${extra}` : 'icon-button'}
      aria-label={label}
      onClick={onPress}
      {...rest}
    >
      {/* A tooltip of the button itself would be read aloud a second time, as its description. */}
      <span title={label} aria-hidden="true">
        <Icon name={icon} />
      </span>
    </button>
  );
}
