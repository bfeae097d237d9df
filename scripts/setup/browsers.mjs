import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aptCommand, installWithApt, isInstalled } from './apt.mjs';
import { suitableNode } from './newer-node.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The browsers downloaded for this project, each with a file beside it that contains the path of its executable. */
const DOWNLOADS = join(ROOT, '.browsers');
const DOWNLOADER = join(ROOT, 'node_modules', '@puppeteer', 'browsers', 'lib', 'main-cli.js');

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

/** @param {BrowserName} name @param {import('./browsers.mjs').MayInstall} mayInstall See browsers.d.mts. */
export async function setUpBrowser(name, mayInstall) {
  if (findBrowser(name)) return addMissingPackages(name, mayInstall);
  const { title, variable, aptPackages } = BROWSERS[name];
  for (const { how, run } of waysToInstall(name)) {
    const what = `${title} was not found. Perch would ${how}, which usually takes a minute or two.`;
    if ((await mayInstall(what)) && run() && findBrowser(name)) return;
  }
  throw new Error(
    `Perch's browser tests need ${title}. Install it (on Debian: apt-get install ${aptPackages.join(' ')}), or set ${variable} to the path of its program.`,
  );
}

/** Installs parts that Debian packages separately: without its language package, Chromium speaks only English. */
async function addMissingPackages(name, mayInstall) {
  const { title, aptPackages } = BROWSERS[name];
  const [itself, ...parts] = aptPackages;
  const missing = parts.filter((part) => !isInstalled(part));
  if (!isInstalled(itself) || missing.length === 0) return;
  const command = aptCommand(missing);
  const what = `${title} lacks ${missing.join(', ')}. Perch would run "${command}".`;
  if (command && (await mayInstall(what)) && installWithApt(missing)) return;
  console.error(`Tests in other languages will fail without ${missing.join(', ')}.`);
}

/** In order of preference: the system's package, then a download into this folder. */
function waysToInstall(name) {
  const { aptPackages, download: build } = BROWSERS[name];
  const command = aptCommand(aptPackages);
  const apt = { how: `run "${command}"`, run: () => installWithApt(aptPackages) };
  const download = {
    how: `download ${build} (about 200 MB) into .browsers with @puppeteer/browsers`,
    run: () => downloadBrowser(name),
  };
  return command ? [apt, download] : [download];
}

/** Snap browsers can't use a profile in the folder for temporary files, and Ubuntu's deb packages only start the snap. */
function isUsable(file) {
  if (!existsSync(file) || file.startsWith('/snap/')) return false;
  const { size } = statSync(file);
  return size > 10_000 || !readFileSync(file, 'utf8').includes('/snap/');
}

/** The downloader prints its progress; `downloaded` finds the result. */
function downloadBrowser(name) {
  const args = [DOWNLOADER, 'install', BROWSERS[name].download, '--path', DOWNLOADS, '--format', '{{path}}'];
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] };
  const { status, stdout } = spawnSync(suitableNode(), args, options);
  const executable = stdout?.trim().split('\n').pop() ?? '';
  if (status !== 0 || !existsSync(executable)) return false;
  writeFileSync(join(DOWNLOADS, `${name}.path`), executable);
  return true;
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
