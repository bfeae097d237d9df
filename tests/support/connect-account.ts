import type { Page } from 'puppeteer-core';
import { click, fill, waitForRole } from './browsers/roles.ts';
import { ENGLISH } from './i18n.ts';

/** Connects with this key on a settings page, and waits until Magpipe has accepted it. */
export async function connectAccount(settings: Page, key: string, { t } = ENGLISH): Promise<void> {
  await fill(settings, t('apiKey'), key);
  await click(settings, 'button', t('connect'));
  await waitForRole(settings, 'button', t('disconnect'));
}
