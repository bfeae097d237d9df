import type { PopupActions } from '../../components/popup/actions.ts';
import type { I18n } from '../../utils/domain/text/i18n.ts';
import type { Filter } from '../../utils/domain/views/list-input.ts';
import type { Row } from '../../utils/domain/views/row.ts';
import { canOpenPanel, openPanel } from '../../utils/effects/panel.ts';
import type { Command } from '../../utils/messages/commands.ts';
import { send } from '../../utils/messages/send.ts';
import { markActions } from './mark-actions.ts';
import { notificationActions } from './notification-actions.ts';
import { createSender } from './sender.ts';

/** Where the list is shown: in the popup of the toolbar button, or beside the page, where it stays. */
export type Surface = 'popup' | 'panel';

/** The store's change comes a little after the reply of who made it, ms. */
const AFTER_REPLY_MS = 300;

interface ActionParts {
  readonly surface: Surface;
  readonly i18n: I18n;
  /** Says what was done. */
  showToast(text: string): void;
  /** Reads aloud how fresh the list is. */
  readStatus(): void;
  /** Says that something did not work; null: nothing is wrong any more. */
  showProblem(problem: string | null): void;
  setFilter(change: (filter: Filter) => Filter): void;
  showMoreClosed(): void;
}

interface Actions extends PopupActions {
  /** The list was opened. */
  checkOnOpen(): void;
  /** It is still open. */
  checkWhileOpen(): void;
}

/** What the buttons and keys of the list do; what goes wrong is told as a sentence. */
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
    checkOnOpen: () => void sender.run({ type: 'check', reason: 'popup' }),
    // Nobody asked for it, so nobody is told where it fails; the next one comes in a moment.
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
