/**
 * `npm run bench:popup`: measures how long the popup takes to show its list in Chromium, and what it costs, compared with
 * two extensions without any script. Takes about six minutes, or a third of that with `-- --rounds 5`. Reports which
 * targets are reached, but never fails.
 */
import { parseArgs } from 'node:util';
import { popupTables, popupTargets } from './popup/report.ts';
import { measure } from './popup/rounds.ts';
import { formatTargets } from './sync/targets.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds takes a whole number, not ${values.rounds}.`);
const measured = await measure(rounds, (progress) => console.error(progress));
console.log(`\n${popupTables(measured)}\n`);
console.log(`Targets\n${formatTargets(popupTargets(measured))}`);
