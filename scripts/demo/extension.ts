import { fileURLToPath } from 'node:url';

/** The production build for Chrome, which `npm start` makes first. */
export const EXTENSION_DIR = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
