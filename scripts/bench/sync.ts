/**
 * `npm run bench:sync`: what keeping up with Magpipe costs and brings. Perch and clients that poll at fixed intervals live
 * through the same simulated days; then quiet checks of the built extension are measured in Chromium. It takes about five
 * minutes, says which targets are reached, and fails for none of them.
 */

import { measureNoOpChecks } from './sync/no-op-check.ts';
import { noOpTable, noOpTargets } from './sync/no-op-report.ts';
import { simulate } from './sync/simulate.ts';
import { table } from './sync/table.ts';
import { formatTargets, simulationTargets } from './sync/targets.ts';

const results = await simulate((progress) => console.error(progress));
console.log(`\n${table(results)}\n`);
console.error('Quiet checks in Chromium');
const checks = await measureNoOpChecks();
console.log(`${noOpTable(checks)}\n`);
console.log(`Targets of Perch, Balanced\n${formatTargets([...simulationTargets(results), ...noOpTargets(checks)])}`);
