import type { Failure } from '../../utils/domain/model/failure.ts';
import { Icon, type IconName } from '../Icon.tsx';

const ICONS: Record<Failure['kind'], IconName> = {
  unauthorized: 'key',
  offline: 'offline',
  timeout: 'clock',
  'rate-limited': 'clock',
  server: 'cloud',
  'bad-request': 'warning',
  unexpected: 'question',
  storage: 'warning',
};

/** The icon of a failure. */
export function FailureIcon({ kind }: { kind: Failure['kind'] }) {
  return <Icon name={ICONS[kind]} />;
}
