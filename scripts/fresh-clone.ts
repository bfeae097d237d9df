/**
 * `npm run test:clone [-- ci build start test]`: runs the README's commands as a new contributor would, each in a fresh
 * clone. Fails if one of them fails. Uncommitted changes are not cloned.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, runAsNewUser } from './support/new-user.ts';

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  ci: ['npm', 'ci'],
  build: ['npm', 'run', 'build'],
  start: ['npm', 'start'],
  test: ['npm', 'test'],
};

function runInFreshClone(name: string, command: readonly string[]): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'perch-clone-'));
  try {
    console.log(`── ${command.join(' ')}`);
    const started = Date.now();
    const succeeds = runAsNewUser(['git', 'clone', '--quiet', ROOT, folder], ROOT) && runAsNewUser(command, folder);
    console.log(`── ${name}: ${succeeds ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`);
    return succeeds;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(COMMANDS);
const failed = names.filter((name) => {
  const command = COMMANDS[name];
  if (!command) throw new Error(`Unknown command "${name}". Use: ${Object.keys(COMMANDS).join(', ')}.`);
  return !runInFreshClone(name, command);
});
if (failed.length > 0) process.exitCode = 1;
