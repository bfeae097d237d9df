import { useId } from 'preact/hooks';
import type { I18n } from '../../utils/domain/i18n';
import { mutedWords, type Row } from '../../utils/domain/views/row';
import { Icon } from '../Icon';
import { useI18n } from '../i18n';
import type { RowCallbacks } from './actions';
import { hueOf } from './avatar-hue';
import { MarkedText } from './MarkedText';
import { RowActions } from './RowActions';
import { RowPlace } from './RowPlace';
import { RowTime } from './RowTime';

export interface ChatRowProps {
  row: Row;
  /** Its place in the list (0 …), of so many. */
  index: number;
  count: number;
  /** How many chats started on the same page, this one among them. */
  onItsPage: number;
  words: readonly string[];
  /** Whether the row and its actions are in the tab order. */
  reachable: boolean;
  onReached(id: string): void;
  actions: RowCallbacks;
}

/** One chat: the whole row opens the visitor's page, its small buttons do the rest. */
export function ChatRow({ row, index, count, onItsPage, words, reachable, onReached, actions }: ChatRowProps) {
  const i18n = useI18n();
  const id = useId();
  const opening = openingHandlers((inBackground) => actions.openChat(row, inBackground));
  const tabIndex = reachable ? 0 : -1;
  const state = stateWords(row, i18n);
  return (
    <li
      // biome-ignore lint/a11y/noRedundantRoles: the list says its role too
      role="listitem"
      class={`row${row.unread ? ' row-unread' : ''}${row.muted === null ? '' : ' row-muted'}`}
      aria-posinset={index + 1}
      aria-setsize={count}
      data-index={index}
      data-state={row.state}
      data-waiting={row.waiting?.level}
      style={{ '--index': index }}
      onFocusIn={() => onReached(row.id)}
    >
      <Avatar row={row} />
      <a
        class="row-name"
        dir="auto"
        href={row.href}
        target="_blank"
        rel="noreferrer noopener"
        tabIndex={tabIndex}
        aria-describedby={`${id}-state ${id}-muted ${id}-time ${id}-message ${id}-page`}
        {...opening}
      >
        <MarkedText text={row.name} words={words} />
      </a>
      {row.emailFound && row.email !== null && (
        <span class="row-email" dir="ltr">
          <MarkedText text={row.email} words={words} />
        </span>
      )}
      <span id={`${id}-state`} class="visually-hidden">
        {state}
      </span>
      {row.muted !== null && (
        <span id={`${id}-muted`} class="visually-hidden">
          {mutedWords(row.muted, i18n)}
        </span>
      )}
      <RowTime id={`${id}-time`} row={row} opening={opening} />
      <p id={`${id}-message`} class={row.message === null ? 'row-message row-message-none' : 'row-message'} dir="auto">
        {row.message === null ? row.messageNote : <MarkedText text={row.message} words={words} />}
      </p>
      <RowPlace id={`${id}-page`} row={row} words={words} />
      <RowActions row={row} onItsPage={onItsPage} tabIndex={tabIndex} actions={actions} />
    </li>
  );
}

function stateWords({ unread, state }: Row, { t }: I18n): string {
  if (unread) return t('unread');
  if (state === 'gone') return t('gone');
  return state === 'closed' ? t('closed') : '';
}

function Avatar({ row }: { row: Row }) {
  return (
    <span class="avatar" style={{ '--hue': hueOf(row.id) }} aria-hidden="true">
      {row.initials ? <bdi>{row.initials}</bdi> : <Icon name="person" />}
    </span>
  );
}

/** What opens the chat by mouse. */
export type Opening = ReturnType<typeof openingHandlers>;

/** A plain click goes there; with Ctrl, ⌘ or the middle button the page opens behind, as links do. */
function openingHandlers(open: (inBackground: boolean) => void) {
  return {
    onClick: (event: MouseEvent) => {
      event.preventDefault();
      // The second click of a double-click belongs to the first: it would open the page again.
      if (event.detail < 2) open(event.ctrlKey || event.metaKey);
    },
    onAuxClick: (event: MouseEvent) => {
      if (event.button !== 1) return;
      event.preventDefault();
      open(true);
    },
  };
}
