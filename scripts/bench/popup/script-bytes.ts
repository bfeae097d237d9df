import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Bytes {
  readonly plain: number;
  readonly gzipped: number;
}

/** The scripts that the popup of the extension in this folder loads; what they import is named in the page as well. */
export function scriptBytes(folder: string): Bytes {
  const page = readFileSync(join(folder, 'popup.html'), 'utf8');
  const files = Array.from(page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g), ([, file = '']) => file);
  const scripts = files.map((file) => readFileSync(join(folder, file)));
  return {
    plain: scripts.reduce((sum, { length }) => sum + length, 0),
    gzipped: scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0),
  };
}
