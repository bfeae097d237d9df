import type { Language } from './languages.ts';
import { NOTIFICATIONS_ON_WAITING, withNotificationSettings } from './notification-snapshots.ts';
import { PERMISSION_GRANTED, turnNotificationsOn } from './settings-states.ts';
import type { Shot } from './shots.ts';
import { WITH_24_CHATS } from './snapshots.ts';
import type { ActContext, GalleryState } from './state.ts';

const WAITING: GalleryState = { name: 'in a store', snapshot: NOTIFICATIONS_ON_WAITING };

const SETTINGS: GalleryState = {
  name: 'settings in a store',
  snapshot: withNotificationSettings(WITH_24_CHATS, { notify: true }),
  replies: PERMISSION_GRANTED,
  prepare: async (context) => {
    await turnNotificationsOn(context);
    // A reloaded page stays where it was.
    await context.page.evaluate(() => scrollTo(0, 0));
  },
};

/** Evenings and weekends. */
const QUIET_HOURS: GalleryState = {
  name: 'quiet hours in a store',
  snapshot: withNotificationSettings(WITH_24_CHATS, {
    notify: true,
    sound: { on: true, volume: 0.5, repeat: true },
    quietHours: [
      { days: [1, 2, 3, 4, 5], from: 18 * 60 + 30, to: 8 * 60 + 30 },
      { days: [0, 6], from: 0, to: 0 },
    ],
  }),
  prepare: scrollToQuietHours,
};

/** The pictures of one language that the scenes for the stores are drawn around. */
export function storeShots(language: Language): Shot[] {
  return [
    { view: 'popup', state: WAITING, language, appearances: ['light', 'dark'] },
    { view: 'side panel in a store', state: WAITING, language, appearances: ['light'] },
    { view: 'settings in a store', state: QUIET_HOURS, language, appearances: ['light'] },
    { view: 'settings in a store', state: SETTINGS, language, appearances: ['light'] },
  ];
}

async function scrollToQuietHours({ page }: ActContext): Promise<void> {
  await page.$eval('#sound', (heading) => heading.scrollIntoView({ block: 'start' }));
}
