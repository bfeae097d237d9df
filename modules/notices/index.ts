import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { billOfMaterials } from './bill-of-materials.ts';
import { type Library, libraryFolder, readLibrary } from './libraries.ts';
import { noticesText } from './notices-text.ts';
import { shippedModules } from './shipped-modules.ts';

/**
 * Writes into every package the licences of the libraries that it ships, and beside it a bill of materials of the same list.
 * The list comes from what is in the bundles, so that it can't differ from it.
 */
export default defineWxtModule((wxt) => {
  if (wxt.config.command !== 'build') return;
  const { root } = wxt.config;
  const folders = new Set<string>();
  const libraries = (): Library[] => {
    if (folders.size === 0) throw new Error('The notices were asked for before anything was bundled.');
    const ownLicense = readFileSync(join(root, 'LICENSE'), 'utf8');
    return Array.from(folders, (folder) => readLibrary(folder, ownLicense)).sort((a, b) => (a.name < b.name ? -1 : 1));
  };
  addViteConfig(wxt, () => ({
    plugins: [
      shippedModules((id) => {
        const folder = libraryFolder(id, root);
        // With linked dependencies, one library has two paths.
        if (folder) folders.add(realpathSync(folder));
      }),
    ],
  }));
  // Runs after everything is bundled.
  wxt.hook('build:publicAssets', (_, files) => {
    files.push({ relativeDest: 'THIRD_PARTY_NOTICES.txt', contents: noticesText(libraries()) });
  });
  wxt.hook('zip:extension:done', (_, archive) => {
    const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    writeFileSync(archive.replace(/\.zip$/, '.cdx.json'), billOfMaterials(own, libraries(), packages));
  });
});
