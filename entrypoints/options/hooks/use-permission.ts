import { useEffect, useState } from 'preact/hooks';
import {
  hasPermission,
  type OptionalPermission,
  onPermission,
  removePermission,
  requestPermission,
} from '../../../utils/effects/permissions.ts';

interface Permission {
  /** Whether Perch has it; null until the browser has answered. */
  readonly granted: boolean | null;
  /**
   * Requests or removes the permission, and resolves with whether Perch has it then. Must be called in a click handler, with
   * nothing awaited before. Rejects if the browser could not ask.
   */
  change(wanted: boolean): Promise<boolean>;
}

/** Follows an optional permission, which can also be granted or revoked elsewhere. */
export function usePermission(name: OptionalPermission): Permission {
  const [granted, setGranted] = useState<boolean | null>(null);
  useEffect(() => {
    const refresh = () => {
      hasPermission(name).then(setGranted, (error: unknown) =>
        console.error('Perch could not read its permissions:', error),
      );
    };
    refresh();
    return onPermission(name, refresh);
  }, [name]);

  const change = async (wanted: boolean) => {
    const request = wanted ? requestPermission(name) : removePermission(name);
    // Keeps the checkbox as the user set it while the browser asks.
    setGranted(wanted);
    try {
      await request;
    } finally {
      setGranted(await hasPermission(name));
    }
    return hasPermission(name);
  };
  return { granted, change };
}
