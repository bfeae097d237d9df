import { browser } from '../browser.ts';

/** A permission that the user can give and take away. */
export type OptionalPermission = 'idle' | 'notifications';

interface PermissionChange {
  readonly permissions?: readonly string[];
}

/** Whether Perch has the permission. Rejects where the browser does not say. */
export function hasPermission(name: OptionalPermission): Promise<boolean> {
  return browser.permissions.contains({ permissions: [name] });
}

/**
 * Asks the user for a permission and resolves with whether Perch has it. Browsers ask only during a click: call this with
 * nothing awaited before. Rejects where the browser could not ask.
 */
export function requestPermission(name: OptionalPermission): Promise<boolean> {
  return browser.permissions.request({ permissions: [name] });
}

/** Gives a permission back. Rejects where the browser keeps it. */
export async function removePermission(name: OptionalPermission): Promise<void> {
  await browser.permissions.remove({ permissions: [name] });
}

/**
 * Calls `listener` when the permission is given or taken away, in Perch or in the browser; returns a function that stops
 * that. The background must call this synchronously at start-up.
 */
export function onPermission(name: OptionalPermission, listener: (granted: boolean) => void): () => void {
  const added = ({ permissions }: PermissionChange) => {
    if (permissions?.includes(name)) listener(true);
  };
  const removed = ({ permissions }: PermissionChange) => {
    if (permissions?.includes(name)) listener(false);
  };
  browser.permissions.onAdded.addListener(added);
  browser.permissions.onRemoved.addListener(removed);
  return () => {
    browser.permissions.onAdded.removeListener(added);
    browser.permissions.onRemoved.removeListener(removed);
  };
}

/** Asks the user for access to a server, given as a match pattern, under the conditions of `requestPermission`. */
export function requestOrigin(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Returns the match patterns of all servers to which Perch has access. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Gives access to servers back. Rejects where the browser keeps it. */
export async function removeOrigins(patterns: string[]): Promise<void> {
  await browser.permissions.remove({ origins: patterns });
}
