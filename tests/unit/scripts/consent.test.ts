import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const { CI: _, ...withoutCi } = process.env;

/** Asks two questions in a process without a terminal; returns the answers and the output. */
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

describe('Software outside of the folder', () => {
  it.each([
    { when: 'with --yes', answer: 'yes', env: {} },
    { when: 'in continuous integration', answer: undefined, env: { CI: 'true' } },
  ] as const)('is announced and installed $when', ({ answer, env }) => {
    expect(askTwice(answer, env)).toEqual({ answers: [true, true], said: ASKED });
  });

  it.each([{ env: {} }, { env: { CI: 'true' } }])('is not installed with --no: $env', ({ env }) => {
    expect(askTwice('no', env)).toEqual({ answers: [false, false], said: ASKED });
  });

  it.each([{ env: {} }, { env: { CI: 'false' } }])(
    'is not installed without a terminal, and the way to allow it is explained once: $env',
    ({ env }) => {
      const { answers, said } = askTwice(undefined, env);
      expect(answers).toEqual([false, false]);
      expect(said).toEqual([ASKED[0], expect.stringContaining('-- --yes'), ASKED[1]]);
    },
  );
});
