/**
 * `npm run release -- 1.0.0`: makes a release of the last commit on main. Sets the version in package.json and
 * package-lock.json, moves what is unreleased in CHANGELOG.md under it, commits both, and tags the commit `v1.0.0`. Pushing
 * the tag starts `.github/workflows/release.yml`. Changes nothing if the working tree isn't clean, the version isn't higher,
 * nothing is unreleased, or what the version stores isn't recorded.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { releaseChangelog } from './release/changelog.ts';
import { versionProblem } from './release/version.ts';

const CHANGELOG = 'CHANGELOG.md';

/** Returns what the program prints; what it complains about is shown. */
function run(program: string, ...args: string[]): string {
  const shell = process.platform === 'win32';
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], shell }).trim();
}

/** Says what stands in the way of a release, or returns `null`. */
function problem(version: string): string | null {
  const { version: current } = JSON.parse(readFileSync('package.json', 'utf8'));
  const invalid = versionProblem(current, version);
  if (invalid) return invalid;
  const changes = run('git', 'status', '--porcelain');
  if (changes) return `The working tree isn't clean:\n${changes}`;
  const isRecorded = ['chromium', 'firefox'].every((name) =>
    existsSync(`tests/fixtures/stores/${version}-${name}.json`),
  );
  if (!isRecorded)
    return `What ${version} stores isn't recorded. Commit the files of: npm run record:store -- ${version}`;
  const branch = run('git', 'branch', '--show-current');
  if (branch !== 'main') return `Releases are made on main, and this is ${branch || 'no branch'}.`;
  return run('git', 'tag', '--list', `v${version}`) ? `The tag v${version} exists already.` : null;
}

function release(version: string, date: string): void {
  const changelog = releaseChangelog(readFileSync(CHANGELOG, 'utf8'), version, date);
  run('npm', 'version', version, '--no-git-tag-version', '--allow-same-version');
  writeFileSync(CHANGELOG, changelog);
  run('git', 'commit', '--all', '--quiet', '--message', `Release ${version}`);
  run('git', 'tag', '--annotate', `v${version}`, '--message', `Perch ${version}`);
}

const [version = ''] = process.argv.slice(2);
try {
  const obstacle = problem(version);
  if (obstacle) throw new Error(obstacle);
  release(version, new Date().toISOString().slice(0, 10));
  console.log(`Tagged v${version}. To release it: git push --atomic origin main v${version}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
