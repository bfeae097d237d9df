import type { Page } from 'puppeteer-core';
import { eventually } from './eventually.ts';
import { type AccessibleInfo, focusedAccessible } from './firefox-content.ts';
import { isFirefox } from './firefox-internals.ts';

export type { AccessibleInfo } from './firefox-content.ts';

/** Roles for elements without an ARIA role: a password box counts as a text box, any other by its element name. */
const ROLELESS = new Set(['', 'DisclosureTriangle']);

/** The focused element of this page; null if only the page as a whole has the focus. */
export async function focused(page: Page): Promise<AccessibleInfo | null> {
  const native = await page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    return element.matches('[type=password]') ? 'textbox' : element.localName;
  });
  if (native === null) return null;
  const spoken = (await isFirefox(page)) ? await inFirefox(page) : await inChromium(page);
  return ROLELESS.has(spoken.role) ? { ...spoken, role: native } : spoken;
}

/** From the accessibility tree of the page's own process, which BiDi can't query. */
function inFirefox(page: Page): Promise<AccessibleInfo> {
  return eventually(
    async () => {
      const spoken = await focusedAccessible(page);
      if (!spoken) throw new Error('the accessibility tree does not have it yet');
      return spoken;
    },
    { what: 'the focused element is known to assistive technology' },
  );
}

async function inChromium(page: Page): Promise<AccessibleInfo> {
  const session = await page.createCDPSession();
  try {
    const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
    if (!result.objectId) throw new Error('The focus moved during the search.');
    const { nodes } = await session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    const text = (key: 'role' | 'name' | 'description') => String(nodes[0]?.[key]?.value ?? '');
    return { role: text('role'), name: text('name'), description: text('description') };
  } finally {
    await session.detach();
  }
}
