import { browser } from '../browser.ts';
import type { Badge } from '../domain/views/badge.ts';

/** Pixels: for displays of normal and of high density. */
const ICON_SIZES = [16, 32, 48] as const;

/** Sets badge, title and icon of the toolbar button in every window. */
export async function paintBadge({ text, color, textColor, icon, title }: Badge): Promise<void> {
  const { action } = browser;
  // Without a text colour, Chrome and Firefox choose different ones. Browsers apply the calls in this order, so the number
  // appears after the title that belongs to it.
  await Promise.all([
    action.setBadgeBackgroundColor({ color }),
    action.setBadgeTextColor({ color: textColor }),
    action.setTitle({ title }),
    action.setIcon({ path: iconPaths(icon) }),
    action.setBadgeText({ text }),
  ]);
}

function iconPaths(icon: Badge['icon']): Record<number, string> {
  const folder = icon === 'normal' ? '/icon' : `/icon/${icon}`;
  return Object.fromEntries(ICON_SIZES.map((size) => [size, `${folder}/${size}.png`]));
}
