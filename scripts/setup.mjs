/**
 * Sets up a fresh clone: `node scripts/setup.mjs [chromium] [firefox] [fonts] [--yes | --no] [--then SCRIPT [ARGS…]]`.
 *
 * Always installs the dependencies in the lock file. Installs things outside of this folder only with consent: at the
 * prompt, by `--yes` or by `CI=true`; `--no` declines. `--then` runs a script of package.json afterwards, with the remaining
 * arguments. Plain JavaScript for Node 20 without dependencies, because it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { setUpBrowser } from './setup/browsers.mjs';
import { makeConsent } from './setup/consent.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { installFonts } from './setup/fonts.mjs';
import { linkNewerNode, suitableNode } from './setup/newer-node.mjs';
import { npmCommand } from './setup/npm.mjs';

const PARTS = {
  chromium: (mayInstall) => setUpBrowser('chromium', mayInstall),
  firefox: (mayInstall) => setUpBrowser('firefox', mayInstall),
  fonts: installFonts,
};

try {
  const { parts, answer, script, args } = readArguments(process.argv.slice(2));
  installDependencies();
  linkNewerNode();
  const mayInstall = makeConsent(answer);
  for (const part of parts) await PARTS[part](mayInstall);
  if (script) process.exitCode = runScript(script, args);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Everything after the script's name is the script's, except `--yes` and `--no`. */
function readArguments(all) {
  const then = all.indexOf('--then');
  const [own, [script, ...rest]] = then < 0 ? [all, []] : [all.slice(0, then), all.slice(then + 1)];
  const isAnswer = (arg) => arg === '--yes' || arg === '--no';
  const answer = [...own, ...rest].find(isAnswer)?.slice(2);
  const parts = own.filter((arg) => !isAnswer(arg));
  const unknown = parts.find((part) => !Object.hasOwn(PARTS, part));
  if (unknown) throw new Error(`Unknown part "${unknown}". Use one of: ${Object.keys(PARTS).join(', ')}.`);
  return { parts, answer, script, args: rest.filter((arg) => !isAnswer(arg)) };
}

function runScript(script, args) {
  const [command, ...first] = npmCommand(suitableNode(), 'run', '--silent', script, '--', ...args);
  const { status } = spawnSync(command, first, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status ?? 1;
}
