import { browser } from '../browser.ts';
import type { Badge } from '../domain/views/badge.ts';

/** The toolbar's size, and its high-density forms. */
const ICON_SIZES = [16, 32, 48] as const;
const ICON_FOLDERS = { normal: '/icon', muted: '/icon/muted' } as const;

/** Puts the badge, its title and the icon on the toolbar button of every window. */
export async function paintBadge({ text, color, textColor, icon, title }: Badge): Promise<void> {
  const { action } = browser;
  // Without a text colour of ours Chrome and Firefox choose different ones. Browsers take them in this order: whoever sees the
  // number finds the title that belongs to it.
  await Promise.all([
    action.setBadgeBackgroundColor({ color }),
    action.setBadgeTextColor({ color: textColor }),
    action.setTitle({ title }),
    action.setIcon({ path: iconPaths(icon) }),
    action.setBadgeText({ text }),
  ]);
}

function iconPaths(icon: Badge['icon']): Record<number, string> {
  return Object.fromEntries(ICON_SIZES.map((size) => [size, `${ICON_FOLDERS[icon]}/${size}.png`]));
}
