export type BrowserName = 'chromium' | 'firefox';

/**
 * The executable of a browser that is on this computer, or null. PERCH_CHROMIUM and PERCH_FIREFOX come first.
 *
 * @throws {Error} When that variable names a file that is not there.
 */
export function findBrowser(name: BrowserName): string | null;

/**
 * Installs a browser, by apt-get where it may, else by a download into `.browsers/`, and gives its executable.
 *
 * @throws {Error} When neither works: one sentence that says what to do.
 */
export function installBrowser(name: BrowserName): string;

/**
 * Installs what a browser that came with Debian may lack: Chromium speaks English alone without its package of languages.
 * Says so where it cannot.
 */
export function completeBrowser(name: BrowserName): void;
