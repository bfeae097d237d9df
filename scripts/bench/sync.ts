/**
 * `npm run bench:sync`: measures what keeping up with Magpipe costs, and how late new messages arrive. Perch and clients with
 * fixed polling live through the same simulated days, and Perch through those of many seeds and of other shops; then no-op
 * checks of the built extension are measured in Chromium. Draws what other settings of the cadence would cost. Takes about
 * fifteen minutes. Reports which targets are reached, but never fails. `--no-browser` leaves Chromium out.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { simulateCurves } from './sync/curve.ts';
import { curveSvg } from './sync/curve-svg.ts';
import { manyDaysTable, simulateDesk, simulateShops } from './sync/many-days.ts';
import { measureNoOpChecks } from './sync/no-op-check.ts';
import { noOpTable, noOpTargets } from './sync/no-op-report.ts';
import { simulate, simulateSeeds } from './sync/simulate.ts';
import { table } from './sync/table.ts';
import { formatTargets, simulationTargets, type Target } from './sync/targets.ts';

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));
const PICTURE = `${OUTPUT}bench-sync.svg`;

const showProgress = (progress: string) => console.error(progress);
const results = await simulate(showProgress);
console.log(`\n${table(results)}\n`);
const seeds = await simulateSeeds(showProgress);
console.log(`${manyDaysTable('All of Perch, Balanced, 20 seeds on the first day and 5 after two weeks', seeds)}\n`);
showProgress('Other shops and other settings');
const desk = simulateDesk();
const intervalsAlone = 'Its intervals alone, where a check is one request, 20 seeds';
console.log(`${manyDaysTable(intervalsAlone, [desk, ...simulateShops()])}\n`);
const curves = simulateCurves();
for (const { title, settings } of Object.values(curves)) {
  const rows = settings.map(({ label, isChosen, days }) => ({ name: isChosen ? `${label} (chosen)` : label, days }));
  console.log(`${manyDaysTable(title, rows)}\n`);
}
mkdirSync(OUTPUT, { recursive: true });
writeFileSync(PICTURE, curveSvg(curves));
console.log(`${PICTURE} shows these settings: requests against delay\n`);
const targets: Target[] = simulationTargets(results, seeds, desk);
if (!process.argv.includes('--no-browser')) {
  showProgress('No-op checks in Chromium');
  const checks = await measureNoOpChecks();
  console.log(`${noOpTable(checks)}\n`);
  targets.push(...noOpTargets(checks));
}
console.log(`Targets of Perch, Balanced\n${formatTargets(targets)}`);
