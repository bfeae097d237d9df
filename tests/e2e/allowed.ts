import type { ChangeManifest } from './browser.ts';

/** Makes notifications a required permission, as if the user had granted it: no prompt, and it survives a restart. */
export const allowed: ChangeManifest = ({ permissions, optional_permissions, ...manifest }) => ({
  ...manifest,
  permissions: [...(permissions as string[]), 'notifications'],
  optional_permissions: (optional_permissions as string[]).filter((name) => name !== 'notifications'),
});
