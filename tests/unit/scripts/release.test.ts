import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { releaseChangelog, releaseNotes } from '../../../scripts/release/changelog.ts';
import { versionProblem } from '../../../scripts/release/version.ts';

describe('a version', () => {
  it.each([
    ['0.1.0', '1.0.0'],
    ['1.9.9', '1.10.0'],
    ['1.2.3', '1.2.4'],
    ['0.1.0', '0.1.0'],
  ])('after %s may be %s', (current, next) => {
    expect(versionProblem(current, next)).toBeNull();
  });

  it.each(['1', '1.0', 'v1.0.0', '1.0.0-beta.1', '01.0.0', '1.0.65536', '1.0.0.0', '', '1.0.0\n'])(
    'is never %j',
    (next) => {
      expect(versionProblem('0.1.0', next)).toContain('is no version');
    },
  );

  it.each([
    ['1.0.0', '0.9.9'],
    ['1.10.0', '1.9.9'],
    ['1.2.4', '1.2.3'],
  ])('after %s is not %s', (current, next) => {
    expect(versionProblem(current, next)).toBe(`${next} is lower than ${current}.`);
  });
});

const CHANGELOG = `# Changelog

What changes.

## Unreleased

### Added

- A sound for each widget.

## 0.9.0 - 2026-01-02

### Fixed

- The count.
`;

describe('the changelog', () => {
  const released = releaseChangelog(CHANGELOG, '1.0.0', '2026-03-04');

  it('gets the version and its date, below an empty section for what comes next', () => {
    expect(released).toContain('## Unreleased\n\n## 1.0.0 - 2026-03-04\n\n### Added\n\n- A sound for each widget.\n');
    expect(released).toContain('## 0.9.0 - 2026-01-02\n\n### Fixed\n\n- The count.');
  });

  it('gives the section of a version', () => {
    expect(releaseNotes(released, '1.0.0')).toBe('### Added\n\n- A sound for each widget.\n');
    expect(() => releaseNotes(released, '2.0.0')).toThrow('no version 2.0.0');
  });

  it('is not released without anything new', () => {
    expect(() => releaseChangelog(released, '1.0.1', '2026-03-05')).toThrow('nothing under "Unreleased"');
  });

  it('of Perch is as the tool writes it, so that a release changes only its own section', () => {
    const own = readFileSync('CHANGELOG.md', 'utf8');
    const heading = /## Unreleased\n/;
    const after = releaseChangelog(own, '99.0.0', '2026-03-04');
    expect(after).toBe(own.replace(heading, '## Unreleased\n\n## 99.0.0 - 2026-03-04\n'));
  });
});

describe('npm run release', () => {
  const settings = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_AUTHOR_NAME: 'A', GIT_COMMITTER_NAME: 'A' };
  const env = { ...settings, GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_EMAIL: 'a@example.org' };
  const RECORDINGS = 'tests/fixtures/stores';
  let clone: string;

  const git = (...args: string[]) => execFileSync('git', args, { cwd: clone, env, encoding: 'utf8' }).trim();
  const release = (version: string) =>
    spawnSync(process.execPath, ['scripts/release.ts', version], { cwd: clone, env, encoding: 'utf8' });
  const versionsIn = (file: string) =>
    readFileSync(join(clone, file), 'utf8')
      .match(/"version": "[^"]+"/g)
      ?.slice(0, 2);

  beforeEach(() => {
    clone = mkdtempSync(join(tmpdir(), 'perch-release-'));
    mkdirSync(join(clone, 'scripts'));
    for (const path of ['package.json', 'package-lock.json', '.npmrc', 'scripts/release.ts', 'scripts/release']) {
      cpSync(path, join(clone, path), { recursive: true });
    }
    writeFileSync(join(clone, 'CHANGELOG.md'), CHANGELOG);
    writeFileSync(join(clone, '.gitignore'), 'node_modules\n');
    mkdirSync(join(clone, RECORDINGS), { recursive: true });
    for (const name of ['chromium', 'firefox']) writeFileSync(join(clone, RECORDINGS, `98.7.6-${name}.json`), '{}');
    symlinkSync(resolve('node_modules'), join(clone, 'node_modules'), 'junction');
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Start');
  });
  afterEach(() => rmSync(clone, { recursive: true }));

  it('sets the version everywhere, commits and tags', () => {
    const { stderr, status } = release('98.7.6');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(versionsIn('package.json')?.[0]).toBe('"version": "98.7.6"');
    expect(versionsIn('package-lock.json')).toEqual(['"version": "98.7.6"', '"version": "98.7.6"']);
    expect(readFileSync(join(clone, 'CHANGELOG.md'), 'utf8')).toMatch(/## 98\.7\.6 - \d{4}-\d\d-\d\d\n/);
    expect(git('show', '--no-patch', '--format=%s', 'v98.7.6^{commit}')).toBe('Release 98.7.6');
    expect(git('diff', '--name-only', 'HEAD~1')).toBe('CHANGELOG.md\npackage-lock.json\npackage.json');
    expect(git('status', '--porcelain')).toBe('');
    expect(readFileSync(join(clone, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });

  it.each([
    ['a version that is no version', 'next', () => {}, 'is no version'],
    ['a tree that is not clean', '98.7.6', () => writeFileSync(join(clone, 'new.txt'), ''), "isn't clean"],
    ['a version whose stored data is not recorded', '98.7.7', () => {}, 'npm run record:store -- 98.7.7'],
    ['another branch', '98.7.6', () => git('switch', '--quiet', '--create', 'topic'), 'this is topic'],
    ['a tag that exists', '98.7.6', () => git('tag', 'v98.7.6'), 'exists already'],
  ])('refuses %s, and changes nothing', (_, version, prepare, message) => {
    prepare();
    const before = git('status', '--porcelain');
    const { stderr, status } = release(version);
    expect(stderr).toContain(message);
    expect(status).toBe(1);
    expect(git('status', '--porcelain')).toBe(before);
    expect(git('log', '--format=%s')).toBe('Start');
  });
});
