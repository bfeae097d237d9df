import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../../utils/browser.ts';

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
export function usePermission(name: 'idle' | 'notifications'): Permission {
  const [granted, setGranted] = useState<boolean | null>(null);
  useEffect(() => {
    const { permissions } = browser;
    const refresh = () => {
      isGranted(name).then(setGranted, (error: unknown) =>
        console.error('Perch could not read its permissions:', error),
      );
    };
    permissions.onAdded.addListener(refresh);
    permissions.onRemoved.addListener(refresh);
    refresh();
    return () => {
      permissions.onAdded.removeListener(refresh);
      permissions.onRemoved.removeListener(refresh);
    };
  }, [name]);

  const change = async (wanted: boolean) => {
    const { permissions } = browser;
    const request = wanted ? permissions.request({ permissions: [name] }) : permissions.remove({ permissions: [name] });
    // The box is ticked already; it stays so while the browser asks, whatever is drawn in the meantime.
    setGranted(wanted);
    try {
      await request;
    } finally {
      setGranted(await isGranted(name));
    }
    return isGranted(name);
  };
  return { granted, change };
}

function isGranted(name: 'idle' | 'notifications'): Promise<boolean> {
  return browser.permissions.contains({ permissions: [name] });
}
