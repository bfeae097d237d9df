import type { I18n } from '../i18n';
import type { Checking } from '../settings';
import { named } from './format';

/** How one choice of how often Perch checks is presented; `name` is a name, the rest are whole sentences. */
export interface CheckingWords {
  readonly name: string;
  /** How often Perch then checks. */
  readonly pace: string;
  readonly cost: string;
}

export function checkingWords(checking: Checking, { t, locale }: I18n): CheckingWords {
  switch (checking) {
    case 'live':
      return {
        name: t('checkingLive'),
        pace: t('checkingLivePace', named(locale, 5, 15, 30)),
        cost: t('checkingLiveCost', named(locale, 500)),
      };
    case 'balanced':
      return {
        name: t('checkingBalanced'),
        pace: t('checkingBalancedPace', named(locale, 8, 10, 30)),
        cost: t('checkingBalancedCost', named(locale, 60, 450)),
      };
    case 'light':
      return {
        name: t('checkingLight'),
        pace: t('checkingLightPace', named(locale, 30, 2)),
        cost: t('checkingLightCost', named(locale, 30, 120)),
      };
  }
}

/** What Magpipe allows (docs/api.md, rate limits); `checking` decides how much of it Perch takes. */
export function sharedLimitWords({ t, locale }: I18n): string {
  return t('checkingLimit', named(locale, 1000));
}

/** The sentence for a choice that was kept. Without a connection there is nothing to check yet. */
export function chosenWords(checking: Checking, connected: boolean, { t, locale }: I18n): string {
  switch (checking) {
    case 'live':
      return t(connected ? 'savedLive' : 'savedLiveForLater', named(locale, 15, 5));
    case 'balanced':
      return t(connected ? 'savedBalanced' : 'savedBalancedForLater', named(locale, 30, 8, 10));
    case 'light':
      return t(connected ? 'savedLight' : 'savedLightForLater', named(locale, 30));
  }
}

/** The sentence for what became of the wish to check less often while away, or no longer so. */
export function awayWords(wanted: boolean, granted: boolean, { t }: I18n): string {
  if (wanted && !granted) return t('savedAwayDenied');
  return t(granted ? 'savedAwayOn' : 'savedAwayOff');
}
