/**
 * `npm run bench:sync`: what keeping up with Magpipe costs and brings. Perch and clients that poll at fixed intervals live
 * through the same simulated days; then quiet checks of the built extension are measured in Chromium. It takes about five
 * minutes, says which targets are reached, and fails for none of them.
 */
import { quietChecks } from './sync/quiet-check.ts';
import { allowUtilsImports } from './sync/utils-imports.ts';

allowUtilsImports();
const { simulate } = await import('./sync/simulate.ts');
const { table } = await import('./sync/table.ts');
const { simulationTargets, written } = await import('./sync/targets.ts');
const { quietTable, quietTargets } = await import('./sync/quiet-report.ts');

const results = await simulate((progress) => console.error(progress));
console.log(`\n${table(results)}\n`);
console.error('Quiet checks in Chromium');
const checks = await quietChecks();
console.log(`${quietTable(checks)}\n`);
console.log(`Targets of Perch, Balanced\n${written([...simulationTargets(results), ...quietTargets(checks)])}`);
