export type BrowserName = 'chromium' | 'firefox';

/** Says what would be installed and how, and resolves to whether it may be. */
export type MayInstall = (what: string) => Promise<boolean>;

/**
 * The program of a browser that is on this computer, or null. PERCH_CHROMIUM and PERCH_FIREFOX come first.
 *
 * @throws {Error} When that variable names a file that does not exist.
 */
export function findBrowser(name: BrowserName): string | null;

/**
 * Makes sure that a browser is on this computer: one that is there already, or after a yes one from apt-get, or after
 * another yes a download into `.browsers/`.
 *
 * @throws {Error} When there is none in the end: one sentence that says what to do.
 */
export function setUpBrowser(name: BrowserName, mayInstall: MayInstall): Promise<void>;
