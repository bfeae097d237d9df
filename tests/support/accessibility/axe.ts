import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** WCAG 2.0 to 2.2, levels A and AA, and axe's best practices. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface ViolationsOptions {
  /** The tags of the rules to check; all of A, AA and best practice by default. */
  readonly tags?: readonly string[];
  /** Checks only these rules, by name. */
  readonly rules?: readonly string[];
}

/** The rules whose result depends on the page's colours. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Returns what axe finds wrong with the page: a line for each element with rule, location and fix; empty if nothing
 * is wrong. Browsers let a driver run scripts that the extension's content security policy forbids.
 */
export async function violations(page: Page, { tags = RULES, rules }: ViolationsOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async (runOnly) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const found = await axe.run(document, {
        runOnly,
        // The tag alone does not enable this rule.
        ...(runOnly.type === 'tag' ? { rules: { 'target-size': { enabled: true } } } : {}),
        resultTypes: ['violations'],
      });
      return found.violations.flatMap(({ id, impact, help, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => {
          const fix = failureSummary.replace(/\s+/g, ' ');
          return `${id} (${impact}), ${target.join(' ')}: ${help}. ${fix}`;
        }),
      );
    },
    rules ? { type: 'rule' as const, values: [...rules] } : { type: 'tag' as const, values: [...tags] },
  );
}
