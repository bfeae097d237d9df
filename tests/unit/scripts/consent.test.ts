import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const { CI: _, ...withoutCi } = process.env;

/** What is printed, and what the two questions come to, in a process that has no terminal. */
function askTwice(answer: 'yes' | 'no' | undefined, env: NodeJS.ProcessEnv = {}) {
  const script = `
    import { makeConsent } from './scripts/setup/consent.mjs';
    const mayInstall = makeConsent(${JSON.stringify(answer)});
    const answers = [await mayInstall('Perch would run "one".'), await mayInstall('Perch would run "two".')];
    console.log(JSON.stringify(answers));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...withoutCi, ...env },
    encoding: 'utf8',
  });
  const lines = stdout.trim().split('\n');
  return { answers: JSON.parse(lines.pop() ?? ''), said: lines };
}

const ASKED = ['Perch would run "one".', 'Perch would run "two".'];

describe('What lies outside of the folder', () => {
  it.each([
    { when: 'with --yes', answer: 'yes', env: {} },
    { when: 'in continuous integration', answer: undefined, env: { CI: 'true' } },
  ] as const)('is installed $when, and said first', ({ answer, env }) => {
    expect(askTwice(answer, env)).toEqual({ answers: [true, true], said: ASKED });
  });

  it.each([{ env: {} }, { env: { CI: 'true' } }])('is not installed with --no: $env', ({ env }) => {
    expect(askTwice('no', env)).toEqual({ answers: [false, false], said: ASKED });
  });

  it.each([{ env: {} }, { env: { CI: 'false' } }])(
    'is not installed where nobody can be asked, and how is said once: $env',
    ({ env }) => {
      const { answers, said } = askTwice(undefined, env);
      expect(answers).toEqual([false, false]);
      expect(said).toEqual([ASKED[0], expect.stringContaining('-- --yes'), ASKED[1]]);
    },
  );
});
