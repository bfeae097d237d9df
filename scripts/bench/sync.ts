/**
 * `npm run bench:sync`: measures what keeping up with Magpipe costs, and how late new messages arrive. Perch and clients with
 * fixed polling live through the same simulated days; then no-op checks of the built extension are measured in Chromium.
 * Takes about five minutes. Reports which targets are reached, but never fails.
 */

import { measureNoOpChecks } from './sync/no-op-check.ts';
import { noOpTable, noOpTargets } from './sync/no-op-report.ts';
import { simulate } from './sync/simulate.ts';
import { table } from './sync/table.ts';
import { formatTargets, simulationTargets } from './sync/targets.ts';

const results = await simulate((progress) => console.error(progress));
console.log(`\n${table(results)}\n`);
console.error('No-op checks in Chromium');
const checks = await measureNoOpChecks();
console.log(`${noOpTable(checks)}\n`);
console.log(`Targets of Perch, Balanced\n${formatTargets([...simulationTargets(results), ...noOpTargets(checks)])}`);
