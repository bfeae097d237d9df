import type { PopupActions } from '@/components/popup/actions';
import type { I18n } from '@/utils/domain/i18n';
import type { Row } from '@/utils/domain/views/row';
import type { Filter } from '@/utils/domain/views/scene';
import { canOpenPanel, openPanel } from '@/utils/effects/panel';
import type { Command } from '@/utils/messages/commands';
import { CommandError, send } from '@/utils/messages/send';
import { attentionActions } from './attention-actions';
import { markActions } from './mark-actions';
import { createSender } from './sender';

/** Where the list is shown: in the popup of the toolbar button, or beside the page, where it stays. */
export type Surface = 'popup' | 'panel';

/** The store's change comes a little after the reply of who made it, ms. */
const AFTER_REPLY_MS = 300;

interface Parts {
  readonly surface: Surface;
  readonly i18n: I18n;
  /** Says what was done. */
  say(text: string): void;
  /** Reads aloud how fresh the list is. */
  readStatus(): void;
  /** Says that something did not work; null: nothing is wrong any more. */
  tell(problem: string | null): void;
  setFilter(change: (filter: Filter) => Filter): void;
  showMoreClosed(): void;
}

interface Actions extends PopupActions {
  /** The list was opened. */
  look(): void;
  /** It is still open. */
  watch(): void;
}

/** What the buttons and keys of the list do; what goes wrong is told as a sentence. */
export function popupActions(parts: Parts): Actions {
  const { surface, i18n, say, readStatus, tell, setFilter, showMoreClosed } = parts;
  const { t } = i18n;
  const sender = createSender(tell, t('didNotWork'));
  const closePopup = () => {
    if (surface === 'popup') window.close();
  };
  const leave = async (command: Command) => {
    if (await sender.start(command)) closePopup();
  };
  const check = async () => {
    if (await sender.start({ type: 'check', reason: 'button' })) setTimeout(readStatus, AFTER_REPLY_MS);
  };
  const open = async (row: Row, inBackground: boolean) => {
    tell(null);
    await openRow(row, inBackground);
    if (!inBackground) closePopup();
  };
  const copyEmail = (email: string) => {
    navigator.clipboard.writeText(email).then(
      () => say(t('copied')),
      () => say(t('couldNotCopy')),
    );
  };
  return {
    ...markActions(sender, i18n, say),
    ...attentionActions(sender, i18n, say),
    look: () => void sender.run({ type: 'check', reason: 'popup' }),
    // Nobody asked for it, so nobody is told where it fails; the next one comes in a moment.
    watch: () => void send({ type: 'check', reason: 'watch' }).catch(logged),
    checkNow: () => void check(),
    openChat: (row, inBackground) => void open(row, inBackground).catch(sender.fail),
    openInbox: () => void leave({ type: 'openInbox' }),
    openSettings: () => void leave({ type: 'openSettings' }),
    openPanel: surface === 'popup' && canOpenPanel() ? () => void showPanel().catch(sender.fail) : null,
    copyEmail,
    showPage: (page) => setFilter((filter) => ({ ...filter, page })),
    showMoreClosed,
    close: surface === 'popup' ? closePopup : null,
  };
}

/** Opens a chat, and where it has closed a moment ago at least its page. */
async function openRow({ id, activity, pageUrl, state }: Row, inBackground: boolean): Promise<void> {
  const page = { type: 'openPage', id, pageUrl, inBackground } as const;
  if (state !== 'active') return void (await send(page));
  try {
    await send({ type: 'openChat', id, seen: activity, inBackground });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    await send(page);
  }
}

async function showPanel(): Promise<void> {
  await openPanel();
  window.close();
}

function logged(error: unknown): void {
  console.error('Perch could not ask whether a check is due:', error);
}
