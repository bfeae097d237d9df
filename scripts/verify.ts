/**
 * Everything that must hold before a change lands, one step after the other, whatever the steps before said. The last
 * line is `N passed, N failed`; the exit code is 1 where anything failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const REPORTS = '.output/reports';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** How many tests the step ran; without it the step itself is the one test. */
  readonly report?: string;
}

const STEPS: readonly Step[] = [
  { name: 'Linter', command: 'biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'Types prepared', command: 'wxt', args: ['prepare'] },
  { name: 'Types', command: 'tsc', args: [] },
  { name: 'Nothing unused', command: 'knip', args: [] },
  vitest('Unit and property tests', 'unit'),
  { name: 'Build for Chrome', command: 'wxt', args: ['build'] },
  { name: 'Build for Firefox', command: 'wxt', args: ['build', '-b', 'firefox'] },
  { name: 'Sizes', command: 'node', args: ['scripts/sizes.ts'] },
  { name: 'web-ext lint', command: 'node', args: ['scripts/lint-extension.ts'] },
  vitest('End-to-end tests in Chromium and Firefox', 'e2e'),
];

function vitest(name: string, project: string): Step {
  const report = `${REPORTS}/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name, command: 'vitest', args: ['run', '--project', project, ...reporters], report };
}

function run({ name, command, args, report }: Step): Count {
  console.log(`\n── ${name} ──`);
  const started = Date.now();
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) console.error(error.message);
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`);
  return report ? countTests(report, status === 0) : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
}

/** A run that fails without a failed test, as for a file that cannot be loaded, counts as one failure. */
function countTests(report: string, succeeded: boolean): Count {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: succeeded ? 0 : Math.max(numFailedTests, 1) };
  } catch (error) {
    console.error(`No report of the tests: ${error}`);
    return { passed: 0, failed: 1 };
  }
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const counts = STEPS.map(run);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
