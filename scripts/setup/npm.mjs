/**
 * Returns the command that runs npm. Within `npm run`, that is the same npm, on the given Node.
 *
 * @param {string} node The path of a Node executable. An npm that is found on the PATH ignores it.
 * @param {readonly string[]} args
 * @returns {string[]} The program and its arguments.
 */
export function npmCommand(node, ...args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? [node, cli, ...args] : ['npm', ...args];
}

/** The arguments that install exactly the lock file's packages and print only errors. */
export const INSTALL = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
