/** Re-exported so that only this file names WXT's import. */
export { browser } from 'wxt/browser';
