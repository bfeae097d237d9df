/**
 * Makes a fresh checkout ready: `node scripts/setup.mjs [chromium] [firefox] [fonts]`; only pictures need the fonts. It is
 * plain JavaScript for Node 20 and uses nothing that must be installed first. Where all is ready it says and changes nothing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { completeBrowser, findBrowser, installBrowser } from './browsers.mjs';
import { installFonts } from './fonts.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
/** Holds the hash of the lock file that node_modules was installed from. */
const STAMP = join(MODULES, '.perch-setup');
const PARTS = {
  chromium: () => readyBrowser('chromium'),
  firefox: () => readyBrowser('firefox'),
  fonts: installFonts,
};

try {
  installDependencies();
  makeProjectNodeRun();
  for (const part of partsAskedFor()) PARTS[part]();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function partsAskedFor() {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !Object.hasOwn(PARTS, name));
  if (unknown) throw new Error(`"${unknown}" is nothing that Perch needs: say ${Object.keys(PARTS).join(', ')}.`);
  return names;
}

function readyBrowser(name) {
  if (findBrowser(name)) completeBrowser(name);
  else installBrowser(name);
}

/** A stamp of our own, because npm's files do not tell whether its installation came to its end. */
function installDependencies() {
  const hash = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  console.log('Installing the dependencies with npm.');
  // A lock file written where the registry has not every platform's packages lacks some: `npm ci` refuses that, and
  // `npm install` installs what is locked and looks the rest up.
  const installed = npm('ignore', 'ci') || npm('inherit', 'install', '--no-save');
  if (!installed) throw new Error('"npm install" failed: see above.');
  writeFileSync(STAMP, hash);
}

/** The package `node` fetches its program in an install script, which npm may have been told not to run. */
function makeProjectNodeRun() {
  if (projectNodeRuns()) return;
  console.log('Installing the Node that Perch is built with.');
  const options = { cwd: join(MODULES, 'node'), stdio: ['ignore', 'ignore', 'inherit'] };
  spawnSync(process.execPath, ['installArchSpecificPackage'], options);
  // npm made no command of a program that was not there.
  npm('inherit', 'rebuild', 'node', '--ignore-scripts');
  if (!projectNodeRuns()) throw new Error('The package "node" did not install: run "npm rebuild node" and try again.');
}

function projectNodeRuns() {
  const isWindows = process.platform === 'win32';
  const program = join(MODULES, 'node', 'bin', isWindows ? 'node.exe' : 'node');
  const command = join(MODULES, '.bin', isWindows ? 'node.cmd' : 'node');
  return existsSync(command) && spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Within `npm run`, the npm that runs is used again; on its own, `npm` is a script, which Windows starts by a shell only. */
function npm(stderr, ...args) {
  const cli = process.env.npm_execpath;
  const options = { cwd: ROOT, stdio: ['ignore', 'ignore', stderr] };
  const all = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = cli?.endsWith('.js')
    ? spawnSync(process.execPath, [cli, ...all], options)
    : spawnSync('npm', all, { ...options, shell: process.platform === 'win32' });
  return status === 0;
}
