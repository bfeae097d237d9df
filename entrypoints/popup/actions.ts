import type { PopupActions } from '../../components/popup/actions.ts';
import type { I18n } from '../../utils/domain/text/i18n.ts';
import type { Filter } from '../../utils/domain/views/list-input.ts';
import type { Row } from '../../utils/domain/views/row.ts';
import { canOpenPanel, openPanel } from '../../utils/effects/panel.ts';
import type { Command } from '../../utils/messages/commands.ts';
import { send } from '../../utils/messages/send.ts';
import { hintActions } from './hint-actions.ts';
import { markActions } from './mark-actions.ts';
import { notificationActions } from './notification-actions.ts';
import { createSender } from './sender.ts';

/** Where the list is shown: in the popup of the toolbar button, or in the side panel, which stays open. */
export type Surface = 'popup' | 'panel';

/** The change of the store arrives a little later than the reply to the command, ms. */
const AFTER_REPLY_MS = 300;

interface ActionParts {
  readonly surface: Surface;
  readonly i18n: I18n;
  /** Shows what was done. */
  showToast(text: string): void;
  /** Reads aloud how fresh the list is. */
  readStatus(): void;
  /** Shows that something did not work; null removes that. */
  showProblem(problem: string | null): void;
  setFilter(change: (filter: Filter) => Filter): void;
  showMoreClosed(): void;
}

export interface Actions extends PopupActions {
  /** Asks for a check because the list was opened. */
  checkOnOpen(): void;
  /** Asks for a check because the list is still open. */
  checkWhileOpen(): void;
}

/** Returns what the buttons and keys of the list do. Failures are shown as a sentence. */
export function popupActions(parts: ActionParts): Actions {
  const { surface, i18n, showToast, readStatus, showProblem, setFilter, showMoreClosed } = parts;
  const { t } = i18n;
  const sender = createSender(showProblem, t('didNotWork'));
  const closePopup = () => {
    if (surface === 'popup') window.close();
  };
  const sendAndClose = async (command: Command) => {
    if (await sender.runForUser(command)) closePopup();
  };
  const check = async () => {
    if (await sender.runForUser({ type: 'check', reason: 'button' })) setTimeout(readStatus, AFTER_REPLY_MS);
  };
  const openChat = async ({ id, activity, pageUrl }: Row, inBackground: boolean) => {
    const opened = await sender.runForUser({ type: 'openChat', id, readUpTo: activity, pageUrl, inBackground });
    if (opened && !inBackground) closePopup();
  };
  const copyEmail = (email: string) => {
    navigator.clipboard.writeText(email).then(
      () => showToast(t('copied')),
      () => showToast(t('couldNotCopy')),
    );
  };
  return {
    ...markActions(sender, i18n, showToast),
    ...notificationActions(sender, i18n, showToast),
    ...hintActions(sender, i18n, showToast),
    checkOnOpen: () => void sender.run({ type: 'check', reason: 'popup' }),
    // The user did not ask for it, so a failure is only logged; the next attempt follows soon.
    checkWhileOpen: () => void send({ type: 'check', reason: 'watch' }).catch(logWatchError),
    checkNow: () => void check(),
    openChat: (row, inBackground) => void openChat(row, inBackground),
    openInbox: () => void sendAndClose({ type: 'openInbox' }),
    openSettings: () => void sendAndClose({ type: 'openSettings' }),
    openPanel: surface === 'popup' && canOpenPanel() ? () => void showPanel().catch(sender.reportFailure) : null,
    copyEmail,
    showPage: (page) => setFilter((filter) => ({ ...filter, page })),
    showMoreClosed,
    close: surface === 'popup' ? closePopup : null,
  };
}

async function showPanel(): Promise<void> {
  await openPanel();
  window.close();
}

function logWatchError(error: unknown): void {
  console.error('Perch could not ask whether a check is due:', error);
}
