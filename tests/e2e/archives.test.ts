import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

function filesIn(kind: 'chrome' | 'firefox' | 'sources'): Record<string, Uint8Array> {
  return unzipSync(readFileSync(`.output/perch-${version}-${kind}.zip`));
}

function namesOfFilesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));
}

describe.each(['chrome', 'firefox'] as const)('the package for %s', (browser) => {
  it('holds exactly what was built', () => {
    const folder = `.output/${browser}-mv3`;
    const names = namesOfFilesIn(folder);
    const packed = filesIn(browser);
    expect(Object.keys(packed).sort()).toEqual(names.sort());
    const different = names.filter((name) => !readFileSync(`${folder}/${name}`).equals(packed[name] ?? Buffer.of()));
    expect(different).toEqual([]);
  });

  it('has its name, description and titles in every language', () => {
    const packed = filesIn(browser);
    const { name, description, action, sidebar_action } = JSON.parse(strFromU8(packed['manifest.json'] ?? Buffer.of()));
    const texts = [name, description, action.default_title, ...(sidebar_action ? [sidebar_action.default_title] : [])];
    const keys = texts.map((text) => /^__MSG_(\w+)__$/.exec(text)?.[1]);
    expect(keys).toEqual(['extensionName', 'appDescription', 'appName', ...(browser === 'firefox' ? ['appName'] : [])]);
    const languages = Object.keys(packed).filter((file) => file.startsWith('_locales/'));
    const lacking = languages.filter((file) => {
      const messages = JSON.parse(strFromU8(packed[file] ?? Buffer.of()));
      return keys.some((key) => !messages[key ?? '']?.message);
    });
    expect(languages).toHaveLength(8);
    expect(lacking).toEqual([]);
  });
});

/** What each package ships, beside Perch's own code: the libraries, and what WXT, Vite and its bundler add. */
const LIBRARIES = {
  chrome: ['@wxt-dev/browser', 'preact', 'rolldown', 'vite', 'webextension-polyfill', 'wxt', 'zod'],
  firefox: ['@wxt-dev/browser', 'preact', 'vite', 'wxt', 'zod'],
};

describe.each(['chrome', 'firefox'] as const)('the notices for %s', (browser) => {
  const installed = LIBRARIES[browser].map((name) => {
    const { license, version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    return { name, version, license };
  });

  it('name exactly the libraries that are shipped, with version, licence and copyright', () => {
    const text = strFromU8(filesIn(browser)['THIRD_PARTY_NOTICES.txt'] ?? Buffer.of());
    const notices = text.split(/^={80}\n/m).slice(1);
    const named = notices.map((notice) => {
      const [, name, version, license] = /^(\S+) (\S+)\nLicense: (.+)\nSource code: https:/.exec(notice) ?? [];
      return { name, version, license };
    });
    expect(named).toEqual(installed);
    expect(notices.filter((notice) => !/^(Copyright |Mozilla Public License)/m.test(notice))).toEqual([]);
  });

  it('agree with the bill of materials', () => {
    const { components } = JSON.parse(readFileSync(`.output/perch-${version}-${browser}.cdx.json`, 'utf8'));
    const named = components.map(
      ({ group, name, version, licenses }: Record<string, string> & { licenses: object }) => ({
        name: group ? `${group}/${name}` : name,
        version,
        licenses,
      }),
    );
    const expected = installed.map(({ name, version, license }) => ({
      name,
      version,
      licenses: [{ expression: license }],
    }));
    expect(named).toEqual(expected);
  });

  it('have webextension-polyfill only where it is', () => {
    const code = strFromU8(filesIn(browser)['background.js'] ?? Buffer.of());
    // An error message of the library.
    expect(code.includes('message port closed before a response was received')).toBe(browser === 'chrome');
  });
});

describe('the archive of the sources', () => {
  const names = Object.keys(filesIn('sources'));

  it('holds every entrypoint whole, also those of one browser only', () => {
    const files = namesOfFilesIn('entrypoints').map((name) => `entrypoints/${name}`);
    expect(files.filter((name) => !names.includes(name))).toEqual([]);
    expect(files).toContain('entrypoints/offscreen/index.html');
  });

  it('holds the lock file, the instructions and the licence', () => {
    expect(names).toEqual(expect.arrayContaining(['package-lock.json', 'SOURCE_CODE_REVIEW.md', 'LICENSE', '.npmrc']));
  });

  it('has no tests, benchmarks, or pictures that are not shipped', () => {
    expect(names.filter((name) => /^(tests|store|node_modules|\.output)\/|bench|gallery|\.test\./.test(name))).toEqual(
      [],
    );
    const pictures = names.filter((name) => /\.(png|webp|svg|jpe?g)$/.test(name));
    expect(pictures.filter((name) => !name.startsWith('public/'))).toEqual([]);
  });

  it('names in its scripts only scripts that it holds, where a reviewer uses them', () => {
    const { scripts } = JSON.parse(strFromU8(filesIn('sources')['package.json'] ?? Buffer.of()));
    const used = ['setup', 'build', 'build:both', 'zip', 'zip:all', 'zip:chrome', 'build-for-amo'].map(
      (name) => scripts[name],
    );
    const files = used.flatMap((command: string) => command.match(/scripts\/\S+/g) ?? []);
    expect(files.filter((file) => !names.includes(file))).toEqual([]);
    expect(files).toContain('scripts/setup.mjs');
  });
});
