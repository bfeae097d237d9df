import { spawnSync } from 'node:child_process';
import { aptCommand, installWithApt } from './apt.mjs';

/** With these, pictures show all of Perch's languages, and look the same on every computer. */
const FAMILIES = ['Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK JP', 'Noto Sans CJK SC', 'Noto Color Emoji'];
const PACKAGES = ['fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];

/**
 * Installs the fonts for pictures, unless they are installed already. macOS and Windows have fonts of their own.
 *
 * @param {import('./browsers.mjs').MayInstall} mayInstall
 * @throws {Error} If they can't or may not be installed; the message says what to do.
 */
export async function installFonts(mayInstall) {
  if (process.platform !== 'linux' || hasFonts()) return;
  const command = aptCommand(PACKAGES);
  const what = `Perch's pictures need fonts that are missing here. Perch would run "${command}", which usually takes a minute.`;
  if (command && (await mayInstall(what)) && installWithApt(PACKAGES) && hasFonts()) return;
  throw new Error(
    `Perch's pictures need the fonts ${FAMILIES.join(', ')}. Install them (on Debian: apt-get install ${PACKAGES.join(' ')}).`,
  );
}

function hasFonts() {
  const { stdout } = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' });
  const families = new Set((stdout ?? '').split(/[,\n]/));
  return FAMILIES.every((family) => families.has(family));
}
