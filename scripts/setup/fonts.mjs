import { spawnSync } from 'node:child_process';
import { aptCommand, installWithApt } from './apt.mjs';

/** With these, pictures show every language that Perch speaks, and look the same on every computer. */
const FAMILIES = ['Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK JP', 'Noto Sans CJK SC', 'Noto Color Emoji'];
const PACKAGES = ['fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];

/**
 * Installs the fonts that pictures need, unless they are here already. macOS and Windows come with fonts of their own.
 *
 * @param {import('./browsers.mjs').MayInstall} mayInstall
 * @throws {Error} When they cannot or may not be installed: one sentence that says what to do.
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
