/**
 * `npm run fake-api`: serves a fake Magpipe whose visitors write, for a Perch that is installed in any browser on this
 * computer. Prints what to enter in the settings, and runs until it is stopped.
 */
import { Account } from '../tests/support/api/account.ts';
import { simulateVisitors } from '../tests/support/api/simulated-visitors.ts';
import { startStandIn } from '../tests/support/api/stand-in.ts';
import { referenceSessions } from '../tests/support/api/wire-session.ts';

const VISITORS_EVERY_MS = 10_000;

const account = new Account(referenceSessions());
const { key, url } = await startStandIn({ account });
simulateVisitors(account, { everyMs: VISITORS_EVERY_MS });
console.log(`A fake Magpipe is running, and its visitors write every ten seconds or so. In Perch's settings, enter:

  API key      ${key}
  API address  ${url}   (under Advanced)

Ctrl+C stops it.`);
