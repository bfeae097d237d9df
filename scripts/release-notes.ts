/** `node scripts/release-notes.ts 1.0.0`: prints what CHANGELOG.md says about a version. */
import { readFileSync } from 'node:fs';
import { releaseNotes } from './release/changelog.ts';

const [version = ''] = process.argv.slice(2);
process.stdout.write(releaseNotes(readFileSync('CHANGELOG.md', 'utf8'), version));
