/**
 * `npm run bench:popup`: how long the popup takes to show its list, and what it costs, in Chromium, beside two extensions
 * without any script. It takes about six minutes, or `-- --rounds 5` a third of that; it says which targets are reached, and
 * fails for none of them.
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
