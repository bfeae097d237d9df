import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The build as it is for a user who has let it notify before: the browser asks nothing, and forgets nothing at a restart. */
export function allowed(extensionDir: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'perch-build-'));
  folders.push(folder);
  cpSync(extensionDir, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const others = manifest.optional_permissions.filter((name: string) => name !== 'notifications');
  const permissions = [...manifest.permissions, 'notifications'];
  writeFileSync(file, JSON.stringify({ ...manifest, permissions, optional_permissions: others }));
  return folder;
}
