import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { INSTALL, npmCommand } from './npm.mjs';

/** What vitest and wxt require; the same as `engines` in package.json. */
const OLDEST = [22, 12];
/** A separate package, so that it is downloaded only if the installed Node is too old. */
const FOLDER = fileURLToPath(new URL('./newer-node', import.meta.url));
const MODULES = join(FOLDER, 'node_modules');
const COMMANDS = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));
const isWindows = process.platform === 'win32';

/**
 * Returns a Node that is new enough for Perch's tools: the running one, or one from the locked package beside this file.
 *
 * @returns {string} The path of its program.
 * @throws {Error} If there is neither; the message says what to install.
 */
export function suitableNode() {
  if (isNewEnough()) return process.execPath;
  const node = installed() ?? install();
  if (node) return node;
  throw new Error(
    `Perch needs Node ${OLDEST.join('.')} or newer, and this is ${process.versions.node}: install a newer one from https://nodejs.org.`,
  );
}

/** Makes npm's scripts use a Node that is new enough: npm looks for commands in `node_modules/.bin` first. */
export function linkNewerNode() {
  if (isNewEnough()) return;
  const node = suitableNode();
  mkdirSync(COMMANDS, { recursive: true });
  const command = join(COMMANDS, isWindows ? 'node.cmd' : 'node');
  rmSync(command, { force: true });
  if (isWindows) writeFileSync(command, `@"${node}" %*\r\n`);
  else symlinkSync(relative(COMMANDS, node), command);
}

/** Returns an environment in which `node` is a suitable one. */
export function environment() {
  return { ...process.env, PATH: [dirname(suitableNode()), process.env.PATH].join(delimiter) };
}

function isNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** npm installs only the package for this platform. */
function installed() {
  if (!existsSync(MODULES)) return null;
  const program = isWindows ? 'bin/node.exe' : 'bin/node';
  const candidates = readdirSync(MODULES).map((name) => join(MODULES, name, program));
  return candidates.find((file) => spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;
}

function install() {
  console.log(
    `This is Node ${process.versions.node}, and Perch is built with ${OLDEST.join('.')} or newer: installing one into scripts/setup/newer-node (about 40 MB).`,
  );
  const [command, ...args] = npmCommand(process.execPath, ...INSTALL);
  const { status } = spawnSync(command, args, {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: isWindows,
  });
  return status === 0 ? installed() : null;
}
