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
