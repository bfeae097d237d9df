/** The one seam to the browser: nothing else in `utils/` names it. */
export { browser } from 'wxt/browser';
