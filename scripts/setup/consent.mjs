import { createInterface } from 'node:readline/promises';

/**
 * Returns the function that asks whether something may be installed outside of this folder.
 *
 * @param {string | undefined} answer 'yes' or 'no' if the command line has the answer.
 * @returns {import('./browsers.mjs').MayInstall}
 */
export function makeConsent(answer) {
  let hasExplained = false;
  return async (what) => {
    console.log(what);
    if (answer === 'yes' || (answer === undefined && isContinuousIntegration())) return true;
    if (answer === 'no') return false;
    if (process.stdin.isTTY && process.stdout.isTTY) return ask();
    if (!hasExplained) console.log('There is no terminal to ask in: run the command again with -- --yes to allow it.');
    hasExplained = true;
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
