import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { billOfMaterials } from '../../../modules/notices/bill-of-materials.ts';
import { type Library, libraryFolder, readLibrary } from '../../../modules/notices/libraries.ts';
import { noticesText } from '../../../modules/notices/notices-text.ts';
import { shippedModules } from '../../../modules/notices/shipped-modules.ts';

const OWN_LICENSE = 'MIT License\n\nCopyright (c) 2026 The Perch authors\n\nPermission is hereby granted\n';
const LIBRARY: Library = {
  name: '@scope/lib',
  version: '1.2.3',
  license: 'MIT',
  licenseText: 'MIT License',
  repository: 'https://example.org/lib',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'perch-notices-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function install(name: string, manifest: object, files: Readonly<Record<string, string>> = {}): string {
  const place = join(folder, 'node_modules', name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name, version: '1.2.3', license: 'MIT', ...manifest }));
  for (const [file, contents] of Object.entries(files)) writeFileSync(join(place, file), contents);
  return place;
}
const REPOSITORY = { repository: { url: 'git+https://example.org/lib.git' } };

describe('the library of a bundled module', () => {
  it.each([
    ['/perch/utils/zod.ts', null],
    ['/perch/entrypoints/popup/index.html', null],
    ['/perch/node_modules/zod/v4/core/api.js', '/perch/node_modules/zod'],
    ['/perch/node_modules/@wxt-dev/browser/src/index.mjs', '/perch/node_modules/@wxt-dev/browser'],
    ['/perch/node_modules/a/node_modules/b/index.js?commonjs', '/perch/node_modules/a/node_modules/b'],
    ['/elsewhere/node_modules/zod/index.js', '/elsewhere/node_modules/zod'],
  ])('of %s is %s', (id, expected) => {
    expect(libraryFolder(id, '/perch')).toBe(expected);
  });

  it.each(['\0vite/preload-helper.js', '\0virtual:wxt-plugins', '\0rolldown/runtime.js'])(
    'of %j is the tool that generates it',
    (id) => {
      const { name } = JSON.parse(readFileSync(`${libraryFolder(id, resolve('.'))}/package.json`, 'utf8'));
      expect(id).toContain(name);
    },
  );

  it.each(['\0somebody/helper.js', '/elsewhere/copied.js', '/perch-fork/utils/zod.ts'])('of %j is an error', (id) => {
    expect(() => libraryFolder(id, '/perch')).toThrow('No notice is known');
  });
});

describe('what is read of a library', () => {
  it('is its name, version, licence and repository', () => {
    const place = install('lib', REPOSITORY, { 'LICENCE.txt': 'MIT License\r\n\r\nCopyright (c) Somebody\r\n' });
    expect(readLibrary(place, OWN_LICENSE)).toEqual({
      name: 'lib',
      version: '1.2.3',
      license: 'MIT',
      licenseText: 'MIT License\n\nCopyright (c) Somebody',
      repository: 'https://example.org/lib',
    });
  });

  it('has the holder of WXT, whose package holds no licence text', () => {
    const { licenseText } = readLibrary(install('wxt', REPOSITORY), OWN_LICENSE);
    expect(licenseText).toBe('MIT License\n\nCopyright (c) 2023 Aaron\n\nPermission is hereby granted');
  });

  it('has no licences of what Vite bundles for itself', () => {
    const text = 'MIT License\n\n# Licenses of bundled dependencies\nBSD';
    expect(readLibrary(install('vite', REPOSITORY, { LICENSE: text }), OWN_LICENSE).licenseText).toBe('MIT License');
  });

  it.each([
    ['licence', { ...REPOSITORY, license: undefined }, { LICENSE: 'MIT License' }],
    ['licence text', REPOSITORY, {}],
    ['repository', {}, { LICENSE: 'MIT License' }],
  ])('is an error without a %s', (_, manifest, files) => {
    expect(() => readLibrary(install('lib', manifest, files), OWN_LICENSE)).toThrow('lib lacks');
  });
});

it('the notices name version, licence and source of each library', () => {
  const text = noticesText([LIBRARY, { ...LIBRARY, name: 'other', license: 'MPL-2.0' }]);
  expect(text).toContain('@scope/lib 1.2.3\nLicense: MIT\nSource code: https://example.org/lib\n');
  expect(text).toContain('other 1.2.3\nLicense: MPL-2.0\n');
});

describe('the bill of materials', () => {
  const shipped = { name: 'perch', version: '0.1.0', license: 'MIT' };
  const integrity = `sha512-${Buffer.from('hash').toString('base64')}`;

  it('has each library with the hash of its archive', () => {
    const locked = {
      'node_modules/@scope/lib': { version: '9.9.9', integrity: 'sha512-AAAA' },
      'node_modules/a/node_modules/@scope/lib': { version: '1.2.3', integrity },
    };
    const { components, dependencies } = JSON.parse(billOfMaterials(shipped, [LIBRARY], locked));
    expect(components).toMatchObject([
      {
        group: '@scope',
        name: 'lib',
        version: '1.2.3',
        purl: 'pkg:npm/%40scope/lib@1.2.3',
        hashes: [{ alg: 'SHA-512', content: Buffer.from('hash').toString('hex') }],
      },
    ]);
    expect(dependencies).toEqual([{ ref: 'pkg:npm/perch@0.1.0', dependsOn: ['pkg:npm/%40scope/lib@1.2.3'] }]);
  });

  it('is an error if the lock file has another version', () => {
    const locked = { 'node_modules/@scope/lib': { version: '1.2.4', integrity } };
    expect(() => billOfMaterials(shipped, [LIBRARY], locked)).toThrow('no SHA-512 of @scope/lib 1.2.3');
  });
});

describe('the step that watches what is shipped', () => {
  it('reports the modules of which code is left', () => {
    const reported: string[] = [];
    const modules = { used: { renderedLength: 1 }, shaken: { renderedLength: 0 } };
    const plugin = shippedModules((id) => reported.push(id));
    callHook(plugin.generateBundle, {}, { 'a.js': { type: 'chunk', modules }, 'a.css': { type: 'asset' } });
    expect(reported).toEqual(['used']);
  });

  it('fails if a step before has changed a library', () => {
    const file = join(install('lib', {}, { 'index.js': 'export default 1;' }), 'index.js');
    const { transform } = shippedModules(() => {});
    callHook(transform, 'export default 1;', `${file}?v=1`);
    expect(() => callHook(transform, 'export default 2;', file)).toThrow(`changed the library file ${file}`);
  });
});

/** Calls a hook of a Vite plugin as the bundler does, with a context whose `error` throws. */
function callHook(hook: unknown, ...args: readonly unknown[]): void {
  const handler = typeof hook === 'function' ? hook : (hook as { handler: (...args: unknown[]) => void }).handler;
  const error = (message: string) => {
    throw new Error(message);
  };
  handler.call({ error }, ...args);
}
