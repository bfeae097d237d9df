import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of this checkout, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a command as somebody would who has just opened a terminal in `cwd`: without npm's variables and without this
 * checkout's commands. Shows what it prints.
 *
 * @param variables Further variables of the environment.
 * @returns Whether the command succeeded.
 */
export function runAsNewUser(command: readonly string[], cwd: string, variables: NodeJS.ProcessEnv = {}): boolean {
  const [program = '', ...args] = command;
  const env = { ...newUserEnvironment(), ...variables };
  return spawnSync(program, args, { cwd, env, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function newUserEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'));
  const path = (process.env.PATH ?? '').split(':').filter((folder) => !folder.startsWith(ROOT));
  return { ...Object.fromEntries(own), PATH: path.join(':') };
}
