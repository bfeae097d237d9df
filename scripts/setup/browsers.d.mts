export type BrowserName = 'chromium' | 'firefox';

/** Prints what would be installed and how, and resolves to whether that is allowed. */
export type MayInstall = (what: string) => Promise<boolean>;

/**
 * Returns the path of an installed browser, or null. PERCH_CHROMIUM and PERCH_FIREFOX take precedence.
 *
 * @throws {Error} If that variable names a file that does not exist.
 */
export function findBrowser(name: BrowserName): string | null;

/**
 * Makes sure that a browser is installed: an existing one, or with consent one from apt-get, or with another consent a
 * download into `.browsers/`.
 *
 * @throws {Error} If there is still none; the message says what to do.
 */
export function setUpBrowser(name: BrowserName, mayInstall: MayInstall): Promise<void>;
