import type { CheckFrequency } from '../settings.ts';
import type { I18n } from '../text/i18n.ts';
import { numberPlaceholders } from './format.ts';

/** The texts of one check frequency; `pace` and `cost` are whole sentences. */
export interface CheckingLabels {
  readonly name: string;
  /** How often Perch checks then. */
  readonly pace: string;
  readonly cost: string;
}

/** Returns the name of a check frequency, how often it checks, and what it costs, in the user's language. */
export function checkingLabels(checking: CheckFrequency, { t, locale }: I18n): CheckingLabels {
  switch (checking) {
    case 'live':
      return {
        name: t('checkingLive'),
        pace: t('checkingLivePace', numberPlaceholders(locale, 5, 15, 30)),
        cost: t('checkingLiveCost', numberPlaceholders(locale, 500)),
      };
    case 'balanced':
      return {
        name: t('checkingBalanced'),
        pace: t('checkingBalancedPace', numberPlaceholders(locale, 8, 10, 30)),
        cost: t('checkingBalancedCost', numberPlaceholders(locale, 60, 450)),
      };
    case 'light':
      return {
        name: t('checkingLight'),
        pace: t('checkingLightPace', numberPlaceholders(locale, 30)),
        cost: t('checkingLightCost', numberPlaceholders(locale, 30, 120)),
      };
  }
}

/** Says how many requests Magpipe allows (docs/api.md, rate limits). */
export function sharedLimitText({ t, locale }: I18n): string {
  return t('checkingLimit', numberPlaceholders(locale, 1000));
}

/** Returns the sentence for a saved frequency. Without a connection it takes effect later. */
export function savedCheckingText(checking: CheckFrequency, connected: boolean, { t, locale }: I18n): string {
  switch (checking) {
    case 'live':
      return t(connected ? 'savedLive' : 'savedLiveForLater', numberPlaceholders(locale, 15, 5));
    case 'balanced':
      return t(connected ? 'savedBalanced' : 'savedBalancedForLater', numberPlaceholders(locale, 30, 8, 10));
    case 'light':
      return t(connected ? 'savedLight' : 'savedLightForLater', numberPlaceholders(locale, 30));
  }
}

/** Returns the sentence for the setting to check less while away, after the browser has answered. */
export function savedAwayText(wanted: boolean, granted: boolean, { t }: I18n): string {
  if (wanted && !granted) return t('savedAwayDenied');
  return t(granted ? 'savedAwayOn' : 'savedAwayOff');
}
