import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FILES = globSync('.github/workflows/*.yml');
const RELEASE = readFileSync('.github/workflows/release.yml', 'utf8');
/** Each action with its version: `uses: OWNER/NAME@HASH # VERSION`. */
const PINNED = /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

function usesIn(text: string): string[] {
  return Array.from(text.matchAll(/\buses: (.+)$/gm), ([, use = '']) => use);
}

describe.each(FILES)('the workflow %s', (file) => {
  const text = readFileSync(file, 'utf8');

  it('has no permissions but those that a job asks for', () => {
    expect(text).toMatch(/^permissions: \{\}$/m);
    expect(text).not.toMatch(/write-all|read-all/);
  });

  it('pins every action by its hash, with the version for people', () => {
    const uses = usesIn(text);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((use) => !PINNED.test(use))).toEqual([]);
  });

  it('stops a job that hangs', () => {
    const jobs = text.match(/^ {4}runs-on: /gm) ?? [];
    expect(text.match(/^ {4}timeout-minutes: \d+$/gm)).toHaveLength(jobs.length);
  });
});

it('all workflows use the same version of an action', () => {
  const uses = new Set(FILES.flatMap((file) => usesIn(readFileSync(file, 'utf8'))));
  const names = Array.from(uses, (use) => use.split('@')[0]);
  expect(names).toHaveLength(new Set(names).size);
});

describe('a release', () => {
  it('is built without caches', () => {
    expect(RELEASE).not.toMatch(/actions\/cache|^\s*cache: /m);
    expect(usesIn(RELEASE).filter((use) => use.startsWith('actions/setup-node'))).toHaveLength(1);
    expect(RELEASE).toContain('package-manager-cache: false');
  });

  it('is not submitted unless somebody has switched it on', () => {
    expect(RELEASE).toMatch(/DRY_RUN: \$\{\{ vars\.DRY_RUN \|\| 'true' \}\}/);
  });

  it('is submitted with variables that the tool reads, and Chrome’s current API', () => {
    const names = Array.from(RELEASE.matchAll(/^ +((?:CHROME|EDGE|FIREFOX)_\w+|DRY_RUN):/gm), ([, name = '']) => name);
    const [tool = ''] = globSync('node_modules/publish-browser-extension/dist/init-*.mjs');
    const source = readFileSync(tool, 'utf8');
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !source.includes(`process.env.${name};`))).toEqual([]);
    expect(RELEASE).toContain('CHROME_API_VERSION: v2');
  });
});
