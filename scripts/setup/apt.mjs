import { spawnSync } from 'node:child_process';

/**
 * Says how Debian packages could be installed without a password, or null where they cannot.
 *
 * @param {readonly string[]} packages
 * @returns {string | null} The command, to show to a person.
 */
export function aptCommand(packages) {
  const prefix = aptPrefix();
  return prefix && [...prefix, 'apt-get', 'install', ...packages].join(' ');
}

/**
 * Installs Debian packages and shows what apt-get says meanwhile.
 *
 * @param {readonly string[]} packages
 * @returns {boolean} Whether apt-get says that it succeeded.
 */
export function installWithApt(packages) {
  const prefix = aptPrefix();
  if (!prefix) return false;
  const apt = (...args) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
    return spawnSync(command, rest, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
  };
  // An update that fails for one of several sources still leaves lists to install from.
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages);
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
