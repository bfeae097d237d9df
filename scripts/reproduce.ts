/**
 * Unpacks the sources that `npm run zip` has made into an empty folder, builds them there by the commands of their
 * SOURCE_CODE_REVIEW.md, and compares every file for the stores byte for byte, with another time zone and language. Fails where one
 * differs.
 *
 * `npm test` runs it on the files in `.output`, and links the dependencies instead of installing them. With `--clean`
 * (`npm run test:release`), the files come from a fresh clone of the last commit, and both folders run `npm ci`.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { unpack } from '../tests/support/unpack.ts';
import { ROOT, runAsNewUser } from './support/new-user.ts';

const isClean = process.argv.includes('--clean');
const INSTRUCTIONS = 'SOURCE_CODE_REVIEW.md';
const INSTALL = 'npm ci';
const FAR_AWAY = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' };

/** The commands in the first code block of the instructions. */
function commandsOf(instructions: string): string[] {
  const [, block] = /```sh\n(.*?)```/s.exec(instructions) ?? [];
  if (!block?.includes(INSTALL)) throw new Error(`${INSTRUCTIONS} has no commands.`);
  return block.trim().split('\n');
}

function runAll(commands: readonly string[], folder: string, variables: NodeJS.ProcessEnv): void {
  for (const command of commands) {
    if (!runAsNewUser(command.split(' '), folder, variables)) throw new Error(`"${command}" failed in ${folder}.`);
  }
}

/** Zips a fresh clone of the last commit. */
function zipClone(folder: string): void {
  runAll([`git clone --quiet ${ROOT} ${folder}`], ROOT, {});
  runAll([INSTALL, 'npm run zip'], folder, { TZ: 'America/St_Johns', LC_ALL: 'C' });
}

function rebuild(sources: string, folder: string): void {
  unpack(readFileSync(sources), folder);
  const commands = commandsOf(readFileSync(join(folder, INSTRUCTIONS), 'utf8'));
  if (!isClean) symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  runAll(
    commands.filter((command) => isClean || command !== INSTALL),
    folder,
    FAR_AWAY,
  );
}

/** Says which files two files do not share. */
function differences(one: Buffer, other: Buffer): string {
  const [a, b] = [unzipSync(one), unzipSync(other)];
  const names = Array.from(new Set([...Object.keys(a), ...Object.keys(b)]));
  const different = names.filter((name) => !isSame(a[name], b[name]));
  return different.join(', ') || 'order, dates or compression';
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
}

function compare(name: string, folders: readonly string[]): boolean {
  const [one, other] = folders.map((folder) => readFileSync(join(folder, '.output', name)));
  if (!one || !other) throw new Error('Two folders are compared.');
  const same = one.equals(other);
  const where = name.endsWith('.zip') && !same ? ` in ${differences(one, other)}` : '';
  console.log(`${name}: ${same ? 'the same bytes' : `DIFFERENT${where}`}`);
  return same;
}

const work = mkdtempSync(join(tmpdir(), 'perch-reproduce-'));
try {
  const original = isClean ? join(work, 'clone') : ROOT;
  if (isClean) zipClone(original);
  const { version } = JSON.parse(readFileSync(join(original, 'package.json'), 'utf8'));
  const files = readdirSync(join(original, '.output')).filter((name) => name.startsWith(`perch-${version}-`));
  const sources = files.find((name) => name.endsWith('-sources.zip'));
  if (!sources || files.length !== 5) throw new Error(`Expected five files, found ${files.join(', ')}.`);
  const copy = join(work, 'sources');
  rebuild(join(original, '.output', sources), copy);
  const same = files.map((name) => compare(name, [original, copy]));
  if (same.includes(false)) process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
