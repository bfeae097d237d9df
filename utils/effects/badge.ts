import { browser } from '../browser';
import type { Badge } from '../domain/views/badge';

/** Puts the badge and its title on the toolbar button of every window. */
export async function paintBadge({ text, color, textColor, title }: Badge): Promise<void> {
  const { action } = browser;
  // Without a text colour of ours Chrome and Firefox choose different ones.
  await Promise.all([
    action.setBadgeText({ text }),
    action.setBadgeBackgroundColor({ color }),
    action.setBadgeTextColor({ color: textColor }),
    action.setTitle({ title }),
  ]);
}
