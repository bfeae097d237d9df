import { fileURLToPath } from 'node:url';

/** The production build for Chrome, which `npm start` has just made. */
export const EXTENSION_DIR = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
