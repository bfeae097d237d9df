import type { Health } from '../model/connection-state.ts';
import type { Failure } from '../model/failure.ts';
import type { I18n } from '../text/i18n.ts';
import { failureText } from './failure-text.ts';

/** Why checks are failing, what to do, and which button helps. */
export interface Notice {
  readonly kind: Failure['kind'];
  readonly title: string;
  readonly advice: string;
  readonly action: 'connect' | null;
}

/** Returns null while checks succeed. */
export function noticeOf(health: Health, i18n: I18n): Notice | null {
  if (health.state === 'healthy') return null;
  const { kind } = health.failure;
  const { short, advice } = failureText(health.failure, i18n);
  return { kind, title: short, advice, action: kind === 'unauthorized' ? 'connect' : null };
}
