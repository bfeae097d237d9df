import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** WCAG 2.0 to 2.2, levels A and AA, and what its authors think wise besides. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface ViolationsOptions {
  /** The tags of the rules that count; all of A, AA and best practice by default. */
  readonly tags?: readonly string[];
  /** Only these rules instead, by their names. */
  readonly rules?: readonly string[];
}

/** The rules whose answer depends on the colours of the page. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with the page as it is now: a line for each element, with the rule, where it is and what would
 * mend it. Empty where nothing is wrong. The browser lets a driver run scripts that the extension's own policy forbids.
 */
export async function violations(page: Page, { tags = RULES, rules }: ViolationsOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async (runOnly) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const found = await axe.run(document, {
        runOnly,
        // Its tag alone does not switch it on.
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
