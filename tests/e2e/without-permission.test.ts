import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { click, textOf } from '../support/browsers/roles';
import { badgeShows, connect, inEachBrowser, settles } from './harness';

const folders: string[] = [];

/** The build as it is for a user who took the permission for the API away, as Firefox lets them. */
function withoutHostPermission(extensionDir: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'perch-build-'));
  folders.push(folder);
  cpSync(extensionDir, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const { host_permissions: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

inEachBrowser(
  'Without the permission for the API',
  (stage) => {
    it('connects and checks by CORS', async () => {
      const { standIn } = stage();
      await connect(stage());
      expect(await badgeShows(stage(), '24')).toBe('Perch: 24 of 24 active chats unread');
      expect(standIn.log.some(({ method }) => method === 'OPTIONS')).toBe(true);
    });

    it('waits a minute where it may not read how long', async () => {
      const { driver, standIn } = stage();
      standIn.failNext({ kind: 'rate-limited', retryAfter: 5 });
      const popup = await driver.openPopup();
      await settles(async () => {
        await click(popup, 'button', 'Check now');
        expect(await textOf(popup, 'status')).toMatch(/^Too many requests\. Next check in (60|55) s$/);
      });
    });
  },
  () => ({ dress: withoutHostPermission }),
);
