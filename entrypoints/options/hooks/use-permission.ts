import { useEffect, useState } from 'preact/hooks';
import {
  hasPermission,
  type OptionalPermission,
  onPermission,
  removePermission,
  requestPermission,
} from '../../../utils/effects/permissions.ts';

interface Permission {
  /** Whether Perch has it; null until the browser has said so. */
  readonly granted: boolean | null;
  /**
   * Asks for the permission, or gives it back, and tells whether Perch has it afterwards. Browsers let a page ask in a
   * click only: call it there, with nothing awaited before. Rejects where the browser could not even ask.
   */
  change(wanted: boolean): Promise<boolean>;
}

/** A permission that is asked for when it is needed, live: it can be taken away, or given, elsewhere. */
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
    // The box is ticked already; it stays so while the browser asks, whatever is drawn in the meantime.
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
