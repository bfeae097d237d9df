import type { ChangeManifest } from './browser.ts';

/** As for a user who has let Perch notify before: the browser asks nothing, and forgets nothing at a restart. */
export const allowed: ChangeManifest = ({ permissions, optional_permissions, ...manifest }) => ({
  ...manifest,
  permissions: [...(permissions as string[]), 'notifications'],
  optional_permissions: (optional_permissions as string[]).filter((name) => name !== 'notifications'),
});
