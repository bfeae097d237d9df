import { vi } from 'vitest';
import type { ShortcutsProps } from '../../../components/settings/props';

/** The section Shortcuts as it is at first, with a recorded callback. */
export function shortcutsProps(overrides: Partial<ShortcutsProps> = {}) {
  const asked = { onSingleKeys: vi.fn() };
  const props: ShortcutsProps = { singleKeys: true, outcome: { kind: 'none' }, ...asked };
  return { ...props, ...asked, ...overrides };
}
