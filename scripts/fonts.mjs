import { spawnSync } from 'node:child_process';
import { installWithApt } from './apt.mjs';

/** With these, pictures show every language that Perch speaks, and look the same on every computer. */
const FAMILIES = ['Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK JP', 'Noto Sans CJK SC', 'Noto Color Emoji'];
const PACKAGES = ['fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];

/**
 * Installs the fonts that pictures need, where they are not here already. macOS and Windows bring fonts of their own.
 *
 * @throws {Error} When they cannot be installed: one sentence that says what to do.
 */
export function installFonts() {
  if (process.platform !== 'linux' || hasFonts()) return;
  if (installWithApt(PACKAGES) && hasFonts()) return;
  throw new Error(
    `Perch's pictures need the fonts ${FAMILIES.join(', ')}: install them (on Debian: apt-get install ${PACKAGES.join(' ')}).`,
  );
}

function hasFonts() {
  const { stdout } = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' });
  const families = new Set((stdout ?? '').split(/[,\n]/));
  return FAMILIES.every((family) => families.has(family));
}
