import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manySessions, type WireSession } from '../../../tests/support/api/wire-session.ts';

/** Two extensions without any script, which show how long the browser itself takes for a popup. */
export interface References {
  /** The folder of the one with a line of text. */
  readonly line: string;
  /** The folder of the one with a list of `LISTED` rows that look like Perch's. */
  readonly list: string;
  remove(): Promise<void>;
}

export const LISTED = 100;
const HUES = 4;
const LIST_STYLE = join(import.meta.dirname, 'static-list.css');

/** Writes the extensions into a temporary folder. */
export async function writeReferences(): Promise<References> {
  const folder = await mkdtemp(join(tmpdir(), 'perch-references-'));
  const line = join(folder, 'line');
  const list = join(folder, 'list');
  await writeExtension(line, 'One line', '<p>No new messages</p>');
  const rows = manySessions(LISTED).map(row).join('\n');
  await writeExtension(list, 'Static list', `<link rel="stylesheet" href="popup.css">\n<ul>\n${rows}\n</ul>`);
  await copyFile(LIST_STYLE, join(list, 'popup.css'));
  return { line, list, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function writeExtension(folder: string, name: string, body: string): Promise<void> {
  await mkdir(folder);
  const manifest = { manifest_version: 3, name, version: '1', action: { default_popup: 'popup.html' } };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const html = `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>${name}</title>\n${body}\n</html>\n`;
  await writeFile(join(folder, 'popup.html'), html);
}

function row({ visitor_name, visitor_email, last_message, page_url }: WireSession, index: number): string {
  const name = visitor_name ?? visitor_email ?? 'Visitor';
  const page = page_url === null ? 'Page unknown' : `Started on ${page_url.replace('https://', '')}`;
  return [
    `<li><span class="avatar hue-${index % HUES}">${escaped(Array.from(name)[0] ?? '')}</span>`,
    `<b>${escaped(name)}</b><time>${index + 1} min. ago</time>`,
    `<p>${escaped(last_message ?? 'No message yet')}</p><small>${escaped(page)}</small></li>`,
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
