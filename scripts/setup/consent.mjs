import { createInterface } from 'node:readline/promises';

/**
 * Makes the function that asks whether something may be installed outside this folder.
 *
 * @param {string | undefined} answer 'yes' or 'no' where the command line already says so.
 * @returns {import('./browsers.mjs').MayInstall}
 */
export function makeConsent(answer) {
  let hasSaidHow = false;
  return async (what) => {
    console.log(what);
    if (answer === 'yes' || (answer === undefined && isContinuousIntegration())) return true;
    if (answer === 'no') return false;
    if (process.stdin.isTTY && process.stdout.isTTY) return ask();
    if (!hasSaidHow) console.log('Nobody can be asked here: run the command again with -- --yes to allow it.');
    hasSaidHow = true;
    return false;
  };
}

function isContinuousIntegration() {
  return !['', '0', 'false', undefined].includes(process.env.CI);
}

async function ask() {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question('Go ahead? [y/N] ')).trim());
  } finally {
    terminal.close();
  }
}
