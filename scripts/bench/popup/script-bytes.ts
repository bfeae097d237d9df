import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Bytes {
  readonly plain: number;
  readonly gzipped: number;
}

/** Returns the size of the scripts that the popup of this extension loads; the page also names what they import. */
export function scriptBytes(folder: string): Bytes {
  const page = readFileSync(join(folder, 'popup.html'), 'utf8');
  const files = Array.from(page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g), ([, file = '']) => file);
  const scripts = files.map((file) => readFileSync(join(folder, file)));
  return {
    plain: scripts.reduce((sum, { length }) => sum + length, 0),
    gzipped: scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0),
  };
}
