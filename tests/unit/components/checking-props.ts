import { vi } from 'vitest';
import type { CheckingProps } from '../../../components/settings/props';

/** The section Checking as it is at first, with recorded callbacks. */
export function checkingProps(overrides: Partial<CheckingProps> = {}) {
  const asked = { onPace: vi.fn(), onAway: vi.fn() };
  const props: CheckingProps = { pace: 'balanced', away: false, outcome: { kind: 'none' }, ...asked };
  return { ...props, ...asked, ...overrides };
}
