import { spawnSync } from 'node:child_process';

/**
 * Returns the commands that `installWithApt` runs, as they would be typed; null if it can't run them without a password.
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
  // If the update fails for one of several sources, the lists of the others still serve.
  apt(update);
  return apt(install);
}

function commands(packages) {
  return [
    ['apt-get', '-q', 'update'],
    ['apt-get', '-q', 'install', '-y', '--no-install-recommends', ...packages],
  ];
}

/** @param {string} name @returns {boolean} Whether this Debian package is installed; false on other systems. */
export function isInstalled(name) {
  const { stdout } = spawnSync('dpkg', ['--status', name], { encoding: 'utf8' });
  return /^Status: install ok installed$/m.test(stdout ?? '');
}

/** Returns what to put before `apt-get` to get the rights to install; null if that is impossible or there is no apt-get. */
function aptPrefix() {
  if (process.platform !== 'linux' || !succeeds('apt-get', ['--version'])) return null;
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : null;
}

function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
