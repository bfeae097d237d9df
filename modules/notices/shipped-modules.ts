import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Reports each module of which a bundle contains code, and fails the build if anything has changed a library's file before
 * bundling: Perch ships libraries as published, as addons.mozilla.org requires.
 */
export function shippedModules(report: (id: string) => void): Plugin {
  return {
    name: 'perch:shipped-modules',
    apply: 'build',
    enforce: 'post',
    transform: {
      order: 'post',
      filter: { id: /\/node_modules\// },
      handler(code, id) {
        const [file = id] = id.split('?');
        if (readFileSync(file, 'utf8') !== code) this.error(`A step of the build changed the library file ${file}.`);
      },
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const modules = Object.entries(chunk.modules).filter(([, { renderedLength }]) => renderedLength > 0);
        for (const [id] of modules) report(id);
      }
    },
  };
}
