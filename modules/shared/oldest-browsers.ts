/**
 * The oldest versions in which Perch runs: for the manifests, for what compiles scripts and styles, and in the README
 * (docs/decisions.md, 18).
 */
export const OLDEST_BROWSERS = { chrome: 126, firefox: 142 } as const;
