/**
 * Runs `web-ext lint` on the Firefox build and fails on every error or warning but one: Preact assigns `innerHTML` for raw
 * markup, which Perch never uses.
 */
import { spawnSync } from 'node:child_process';

interface Message {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

const ALLOWED = { code: 'UNSAFE_VAR_ASSIGNMENT', times: 1 };

const { stdout, stderr } = spawnSync('web-ext', ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const report = stdout.slice(stdout.indexOf('{'));
if (report === '') throw new Error(`web-ext gave no report: ${stderr}`);

const { errors, warnings } = JSON.parse(report) as { errors: Message[]; warnings: Message[] };
const allowed = warnings.filter(({ code }) => code === ALLOWED.code);
const others = warnings.filter(({ code }) => code !== ALLOWED.code);
const failures = [...errors, ...others, ...allowed.slice(ALLOWED.times)];
for (const { code, message, file } of failures) console.error(`${code} in ${file ?? 'the manifest'}: ${message}`);
console.log(`web-ext lint: ${errors.length} errors, ${others.length} warnings, ${allowed.length} of Preact's own`);
process.exitCode = failures.length === 0 ? 0 : 1;
