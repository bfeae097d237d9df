import { readFile, writeFile } from 'node:fs/promises';
import { unzipSync, zipSync } from 'fflate';
import { defineWxtModule } from 'wxt/modules';

/**
 * Makes the archives of `wxt zip` the same on every computer, and its sources whole.
 *
 * WXT writes no dates, which is no valid date in a ZIP file, and compresses with zlib, whose output depends on the
 * processor.
 */
export default defineWxtModule((wxt) => {
  wxt.hook('config:resolved', () => {
    // WXT leaves out of the sources what the browser at hand doesn't use. Chrome uses every entrypoint, Firefox doesn't.
    wxt.config.zip.zipSources = wxt.config.browser === 'chrome';
    // Compressed below.
    wxt.config.zip.compressionLevel = 0;
  });
  wxt.hook('zip:done', async (_, archives) => {
    for (const archive of archives) await writeFile(archive, normalizeArchive(await readFile(archive)));
  });
});

/**
 * Returns the archive with the same files in the same order, each with the earliest date that ZIP knows. The bytes depend
 * on nothing but names and contents.
 */
export function normalizeArchive(archive: Uint8Array): Uint8Array {
  // ZIP's dates are local times, so this is the same date in every time zone.
  return zipSync(unzipSync(archive), { level: 9, mtime: new Date(1980, 0, 1) });
}
