import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { environment, suitableNode } from './newer-node.mjs';
import { INSTALL, npmCommand } from './npm.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const isWindows = process.platform === 'win32';

/**
 * Installs exactly the lock file's packages, unless they are installed already.
 *
 * @throws {Error} If npm fails; npm has then printed why.
 */
export function installDependencies() {
  if (isInstalled()) return;
  console.log('Installing the dependencies with npm ci. This usually takes less than a minute.');
  const [command, ...args] = npmCommand(suitableNode(), ...INSTALL);
  const options = { cwd: ROOT, env: environment(), stdio: ['ignore', 'ignore', 'inherit'], shell: isWindows };
  if (spawnSync(command, args, options).status !== 0) throw new Error('"npm ci" failed: see above.');
}

/** npm empties node_modules first and writes its own lock file last: with that file, an installation is complete. */
function isInstalled() {
  const file = `${ROOT}/node_modules/.package-lock.json`;
  if (!existsSync(file)) return false;
  const installed = packagesIn(file);
  const required = Object.entries(packagesIn(`${ROOT}/package-lock.json`)).filter(
    ([path, { optional }]) => path !== '' && !optional,
  );
  return required.every(([path, { integrity }]) => installed[path]?.integrity === integrity);
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
