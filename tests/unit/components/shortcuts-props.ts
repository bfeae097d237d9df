import { vi } from 'vitest';
import type { ShortcutsProps } from '../../../components/settings/props';

/** The section Shortcuts as it is at first, with recorded callbacks, in a browser without keys. */
export function shortcutsProps(overrides: Partial<ShortcutsProps> = {}) {
  const asked = { onSingleKeys: vi.fn(), onChangeKeys: vi.fn() };
  const props: ShortcutsProps = { browserKeys: [], singleKeys: true, outcome: { kind: 'none' }, ...asked };
  return { ...props, ...asked, ...overrides };
}
