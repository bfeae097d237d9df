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

/** A button with an icon, named by its tooltip. */
export function IconButton({ label, icon, onPress, class: extra, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      class={extra ? `icon-button ${extra}` : 'icon-button'}
      aria-label={label}
      onClick={onPress}
      {...rest}
    >
      {/* On the button itself, the tooltip would be read aloud again as its description. */}
      <span title={label} aria-hidden="true">
        <Icon name={icon} />
      </span>
    </button>
  );
}
