import type { CheckFrequency } from '../settings.ts';
import type { I18n } from '../text/i18n.ts';
import { numberPlaceholders } from './format.ts';

/** How one choice of how often Perch checks is presented; `name` is a name, the rest are whole sentences. */
export interface CheckingLabels {
  readonly name: string;
  /** How often Perch then checks. */
  readonly pace: string;
  readonly cost: string;
}

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
        pace: t('checkingLightPace', numberPlaceholders(locale, 30, 2)),
        cost: t('checkingLightCost', numberPlaceholders(locale, 30, 120)),
      };
  }
}

/** What Magpipe allows (docs/api.md, rate limits); `checking` decides how much of it Perch takes. */
export function sharedLimitText({ t, locale }: I18n): string {
  return t('checkingLimit', numberPlaceholders(locale, 1000));
}

/** The sentence for a choice that was kept. Without a connection there is nothing to check yet. */
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

/** The sentence for what became of the wish to check less often while away, or no longer so. */
export function savedAwayText(wanted: boolean, granted: boolean, { t }: I18n): string {
  if (wanted && !granted) return t('savedAwayDenied');
  return t(granted ? 'savedAwayOn' : 'savedAwayOff');
}
