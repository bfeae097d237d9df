import { spawnSync } from 'node:child_process';

/**
 * Installs Debian packages, where this may be done without asking anybody.
 *
 * @param {readonly string[]} packages
 * @returns {boolean} Whether apt-get could be run, and said that it had done it.
 */
export function installWithApt(packages) {
  if (process.platform !== 'linux' || !succeeds('apt-get', ['--version'])) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !succeeds('sudo', ['-n', 'true'])) return false;
  console.log(`Installing ${packages.join(', ')} with apt-get.`);
  const apt = (...args) => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
    return succeeds(isRoot ? 'env' : 'sudo', isRoot ? command.slice(1) : ['-n', ...command]);
  };
  // An update that fails for one of several sources still leaves lists to install from.
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages);
}

/** @param {string} name @returns {boolean} Whether this Debian package is here; false where there are no such packages. */
export function isInstalled(name) {
  const { stdout } = spawnSync('dpkg', ['--status', name], { encoding: 'utf8' });
  return /^Status: install ok installed$/m.test(stdout ?? '');
}

function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
