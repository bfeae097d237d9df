import { spawnSync } from 'node:child_process';

/**
 * The commands that `installWithApt` runs, as a person would type them; null where it cannot run them without a password.
 *
 * @param {readonly string[]} packages
 * @returns {string | null}
 */
export function aptCommand(packages) {
  const prefix = aptPrefix();
  return (
    prefix &&
    commands(packages)
      .map((args) => [...prefix, ...args].join(' '))
      .join(' && ')
  );
}

/**
 * Installs Debian packages and shows the output of apt-get.
 *
 * @param {readonly string[]} packages
 * @returns {boolean} Whether apt-get says that it succeeded.
 */
export function installWithApt(packages) {
  const prefix = aptPrefix();
  if (!prefix) return false;
  const apt = (args) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', ...args];
    return spawnSync(command, rest, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
  };
  const [update, install] = commands(packages);
  // An update that fails for one of several sources still leaves lists to install from.
  apt(update);
  return apt(install);
}

function commands(packages) {
  return [
    ['apt-get', '-q', 'update'],
    ['apt-get', '-q', 'install', '-y', '--no-install-recommends', ...packages],
  ];
}

/** @param {string} name @returns {boolean} Whether this Debian package is installed; false where there are none. */
export function isInstalled(name) {
  const { stdout } = spawnSync('dpkg', ['--status', name], { encoding: 'utf8' });
  return /^Status: install ok installed$/m.test(stdout ?? '');
}

/** What goes before `apt-get` so that it may install; null where it may not or is not there. */
function aptPrefix() {
  if (process.platform !== 'linux' || !succeeds('apt-get', ['--version'])) return null;
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : null;
}

function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
