import { vi } from 'vitest';
import type { ShortcutsProps } from '../../../../components/settings/props.ts';

/** The section Shortcuts as it is at first, with recorded callbacks, in a browser without keys. */
export function shortcutsProps(overrides: Partial<ShortcutsProps> = {}) {
  const callbacks = { onSingleKeys: vi.fn(), onChangeKeys: vi.fn() };
  const props: ShortcutsProps = { browserKeys: [], singleKeys: true, outcome: { kind: 'none' }, ...callbacks };
  return { ...props, ...callbacks, ...overrides };
}
