import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { I18n } from '../../utils/domain/text/i18n.ts';
import { mutedText, type Row } from '../../utils/domain/views/row.ts';
import { Icon } from '../Icon.tsx';
import { useI18n } from '../i18n.tsx';
import type { RowCallbacks } from './actions.ts';
import { hueOf } from './avatar-hue.ts';
import { highlighted } from './highlighted.tsx';
import { createOpenHandlers } from './open-handlers.ts';
import { RowActions } from './RowActions.tsx';
import { RowPage } from './RowPage.tsx';
import { RowTime } from './RowTime.tsx';

export interface ChatRowProps {
  row: Row;
  /** Its position in the list (0 …), out of `count`. */
  index: number;
  count: number;
  /** How many chats started on the same page, including this one. */
  samePageCount: number;
  terms: readonly string[];
  /** Whether it has its buttons. They are not seen before the pointer or the focus is on the row. */
  hasActions: boolean;
  /** Whether the row and its actions are in the tab order. */
  isTabbable: boolean;
  /** Called when it gets the focus or is pressed. */
  onUsed(id: string): void;
  actions: RowCallbacks;
}

/** One chat. The whole row is a link to the visitor's page; its buttons have the other actions. */
export function ChatRow(props: ChatRowProps) {
  const { row, index, count, samePageCount, terms, hasActions, isTabbable, onUsed, actions } = props;
  const i18n = useI18n();
  const id = useId();
  const openHandlers = createOpenHandlers((inBackground) => actions.openChat(row, inBackground));
  const tabIndex = isTabbable ? 0 : -1;
  const tooltip = useTooltip(row, i18n);
  return (
    <li
      // biome-ignore lint/a11y/noRedundantRoles: the list has an explicit role too
      role="listitem"
      class={`row${row.unread ? ' row-unread' : ''}${row.muted === null ? '' : ' row-muted'}`}
      aria-posinset={index + 1}
      aria-setsize={count}
      data-index={index}
      data-state={row.state}
      data-waiting={row.waiting?.level}
      style={{ '--index': index }}
      onFocusIn={() => onUsed(row.id)}
      onPointerDown={() => onUsed(row.id)}
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
        {...tooltip}
        {...openHandlers}
      >
        {highlighted(row.name, terms)}
      </a>
      {row.isEmailHit && row.email !== null && (
        <span class="row-email" dir="ltr">
          {highlighted(row.email, terms)}
        </span>
      )}
      <span id={`${id}-state`} class="visually-hidden">
        {stateText(row, i18n)}
      </span>
      {row.muted !== null && (
        <span id={`${id}-muted`} class="visually-hidden">
          {mutedText(row.muted, i18n)}
        </span>
      )}
      <RowTime id={`${id}-time`} row={row} />
      <p id={`${id}-message`} class={row.message === null ? 'row-message row-message-none' : 'row-message'} dir="auto">
        {row.message === null ? row.messageNote : highlighted(row.message, terms)}
      </p>
      <RowPage id={`${id}-page`} row={row} terms={terms} />
      {hasActions && <RowActions row={row} samePageCount={samePageCount} tabIndex={tabIndex} actions={actions} />}
    </li>
  );
}

function stateText({ unread, state }: Row, { t }: I18n): string {
  if (unread) return t('unread');
  if (state === 'removed') return t('noLongerActive');
  return state === 'closed' ? t('closed') : '';
}

/** What there may be no space for: the rest of the message, why the row is marked, where a click leads, and the exact time. */
function tooltipText({ message, muted, waiting, pageNote, dateTime }: Row, isCut: boolean, i18n: I18n): string {
  const status = muted === null ? waiting?.text : mutedText(muted, i18n);
  return [isCut && message, status, pageNote, dateTime()].filter(Boolean).join('\n');
}

/** Sets the tooltip of a row's link when the mouse is over it, because a layout has to tell whether the message is cut. */
function useTooltip(row: Row, i18n: I18n) {
  const ref = useRef<HTMLAnchorElement>(null);
  const set = () => {
    if (ref.current) ref.current.title = tooltipText(row, isMessageCut(ref.current), i18n);
  };
  // The mouse may rest where another chat takes over the elements.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each change of the chat
  useLayoutEffect(() => ref.current?.removeAttribute('title'), [row.id]);
  const setIfRemoved = () => {
    if (!ref.current?.title) set();
  };
  return { ref, onMouseEnter: set, onMouseMove: setIfRemoved };
}

function isMessageCut(link: HTMLElement): boolean {
  const message = link.closest('.row')?.querySelector('.row-message');
  return message != null && message.scrollWidth > message.clientWidth;
}

function Avatar({ row }: { row: Row }) {
  return (
    <span class="avatar" style={{ '--hue': hueOf(row.id) }} aria-hidden="true">
      {row.initials ? <bdi>{row.initials}</bdi> : <Icon name="person" />}
    </span>
  );
}
