import { vi } from 'vitest';
import type { CheckingProps } from '../../../../components/settings/props.ts';

/** The section Checking as it is at first, with recorded callbacks. */
export function checkingProps(overrides: Partial<CheckingProps> = {}) {
  const callbacks = { onPace: vi.fn(), onAway: vi.fn() };
  const props: CheckingProps = { pace: 'balanced', away: false, outcome: { kind: 'none' }, ...callbacks };
  return { ...props, ...callbacks, ...overrides };
}
