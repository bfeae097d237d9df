import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWithApt, isInstalled } from './apt.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Browsers that were downloaded for this project; beside each lies a file that holds the path of its executable. */
const DOWNLOADS = join(ROOT, '.browsers');
const DOWNLOADER = join(ROOT, 'node_modules', '@puppeteer', 'browsers', 'lib', 'main-cli.js');
const DOWNLOADED_NODE = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

const BROWSERS = {
  chromium: {
    title: 'Chromium',
    variable: 'PERCH_CHROMIUM',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'brave-browser',
    ],
    places: {
      darwin: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'].map((app) => macApp(app)),
      win32: windows([
        'Chromium/Application/chrome.exe',
        'Google/Chrome/Application/chrome.exe',
        'Microsoft/Edge/Application/msedge.exe',
      ]),
    },
    aptPackages: ['chromium', 'chromium-l10n'],
    download: 'chrome@stable',
  },
  firefox: {
    title: 'Firefox',
    variable: 'PERCH_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: {
      darwin: [macApp('Firefox', 'firefox')],
      win32: windows(['Mozilla Firefox/firefox.exe']),
    },
    aptPackages: ['firefox-esr'],
    download: 'firefox@stable',
  },
};

/** @param {BrowserName} name @returns {string | null} See browsers.d.mts. */
export function findBrowser(name) {
  const { variable, commands, places } = BROWSERS[name];
  const chosen = process.env[variable];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`${variable} is "${chosen}", but there is no such file.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const usual = process.platform === 'win32' ? places.win32 : [...onPath, ...(places[process.platform] ?? [])];
  return usual.find(isUsable) ?? downloaded(name);
}

/** @param {BrowserName} name @returns {string} See browsers.d.mts. */
export function installBrowser(name) {
  const { title, variable, aptPackages } = BROWSERS[name];
  const executable = (installWithApt(aptPackages) && findBrowser(name)) || download(name);
  if (executable) return executable;
  throw new Error(
    `Perch's browser tests need ${title}: install it (on Debian: apt-get install ${aptPackages.join(' ')}), or set ${variable} to the path of its executable.`,
  );
}

/** @param {BrowserName} name See browsers.d.mts. */
export function completeBrowser(name) {
  const [itself, ...parts] = BROWSERS[name].aptPackages;
  const missing = parts.filter((part) => !isInstalled(part));
  if (!isInstalled(itself) || missing.length === 0 || installWithApt(missing)) return;
  console.error(`Tests in other languages will fail: ${missing.join(', ')} could not be installed.`);
}

/** A snap's browser cannot use a profile in the folder for temporary files, and Ubuntu's deb packages only start the snap. */
function isUsable(file) {
  if (!existsSync(file) || file.startsWith('/snap/')) return false;
  const { size } = statSync(file);
  return size > 10_000 || !readFileSync(file, 'utf8').includes('/snap/');
}

/** The downloader asks for a newer Node than the one that may run this: it gets the project's own. */
function download(name) {
  if (!existsSync(DOWNLOADER)) return null;
  const { title, download } = BROWSERS[name];
  console.log(`Downloading ${title} into .browsers.`);
  const node = existsSync(DOWNLOADED_NODE) ? DOWNLOADED_NODE : process.execPath;
  const args = [DOWNLOADER, 'install', download, '--path', DOWNLOADS, '--format', '{{path}}'];
  const { status, stdout } = spawnSync(node, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const executable = stdout?.trim().split('\n').pop() ?? '';
  if (status !== 0 || !existsSync(executable)) return null;
  mkdirSync(DOWNLOADS, { recursive: true });
  writeFileSync(join(DOWNLOADS, `${name}.path`), executable);
  return executable;
}

function downloaded(name) {
  const note = join(DOWNLOADS, `${name}.path`);
  const executable = existsSync(note) ? readFileSync(note, 'utf8') : '';
  return existsSync(executable) ? executable : null;
}

function macApp(app, executable = app) {
  return join('/Applications', `${app}.app`, 'Contents', 'MacOS', executable);
}

function windows(files) {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
    .map((name) => process.env[name])
    .filter(Boolean);
  return files.flatMap((file) => folders.map((folder) => join(folder, file)));
}
