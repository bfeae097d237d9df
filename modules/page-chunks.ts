import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { OLDEST_BROWSERS } from './shared/oldest-browsers.ts';

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

const POPUP_PAGE = 'entrypoints/popup/index.html';

/** Splits the pages' code into few files, so that the popup opens fast. */
export default defineWxtModule((wxt) => {
  addViteConfig(wxt, () => ({
    build: {
      // All supported browsers preload modules on their own.
      modulePreload: { polyfill: false },
      target: Object.entries(OLDEST_BROWSERS).map(([browser, version]) => `${browser}${version}`),
    },
  }));
  wxt.hook('vite:build:extendConfig', ([entrypoint], config) => {
    if (entrypoint?.type === 'background') return;
    // Everything that the popup loads when it opens is one file, for each further file would delay it. What only its
    // dialogs share with another page is loaded with the dialog.
    const name = (id: string, graph: ModuleGraph) => (isLoadedBy(POPUP_PAGE, id, graph) ? 'shared' : null);
    const groups = [{ name, minShareCount: 2 }];
    config.build = {
      ...config.build,
      rolldownOptions: { ...config.build?.rolldownOptions, output: { codeSplitting: { groups } } },
    };
  });
});

/** Whether a page loads this module when it opens, and not later by a dynamic import. */
function isLoadedBy(page: string, module: string, graph: ModuleGraph): boolean {
  const found = new Set([module]);
  for (const id of found) for (const importer of graph.getModuleInfo(id)?.importers ?? []) found.add(importer);
  return Array.from(found).some((id) => id.endsWith(page));
}
