import { useId } from 'preact/hooks';
import type { Row } from '../../utils/domain/views/row';
import { Foreign } from '../Foreign';
import { Icon } from '../Icon';
import { memo, sameValues } from '../memo';
import type { RowCallbacks } from './actions';
import { hueOf } from './avatar-hue';
import { RowActions } from './RowActions';

interface ChatRowProps {
  row: Row;
  /** Whether the row and its actions are in the tab order. */
  reachable: boolean;
  onReached(id: string): void;
  actions: RowCallbacks;
}

/** One chat: the whole row opens the visitor's page, its small buttons do the rest. */
export const ChatRow = memo<ChatRowProps>(DrawnRow, sameValues);

function DrawnRow({ row, reachable, onReached, actions }: ChatRowProps) {
  const id = useId();
  const opening = openingHandlers((inBackground) => actions.openChat(row.id, row.activity, inBackground));
  const tabIndex = reachable ? 0 : -1;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: the list says its role too
    <li role="listitem" class={row.unread ? 'row row-unread' : 'row'} onFocusIn={() => onReached(row.id)}>
      {row.unread && <span class="unread-dot" aria-hidden="true" />}
      <Avatar row={row} />
      <a
        class="row-name"
        dir="auto"
        href={row.href}
        target="_blank"
        rel="noreferrer noopener"
        tabIndex={tabIndex}
        aria-describedby={`${id}-unread ${id}-time ${id}-message ${id}-page`}
        {...opening}
      >
        {row.name}
      </a>
      <span id={`${id}-unread`} class="visually-hidden">
        {row.unread ? 'Unread' : ''}
      </span>
      <RowActions row={row} tabIndex={tabIndex} actions={actions} />
      {/* It lies above the link that fills the row, for its tooltip, and so must open the chat as well. */}
      <time id={`${id}-time`} class="row-time" title={row.moment} {...opening}>
        {row.ago}
      </time>
      <p id={`${id}-message`} class={row.message === null ? 'row-message row-message-none' : 'row-message'} dir="auto">
        {row.message ?? 'No message yet'}
      </p>
      <RowPlace id={`${id}-page`} row={row} />
    </li>
  );
}

function Avatar({ row }: { row: Row }) {
  return (
    <span class={`avatar hue-${hueOf(row.id)}`} aria-hidden="true">
      {row.initials ? <Foreign text={row.initials} /> : <Icon name="person" />}
    </span>
  );
}

/** Where the chat started. The host has an element of its own: nothing a visitor sends may cover or reorder it. */
function RowPlace({ id, row: { page, pageNote, widget } }: { id: string; row: Row }) {
  return (
    <p class="row-place" id={id}>
      {page ? (
        <span class="row-started">
          <span>Started on </span>
          <span class="row-address" dir="ltr">
            <bdi class="row-host" dir="ltr">
              <span>{page.host}</span>
            </bdi>
            <bdi class="row-path" dir="ltr">
              {page.path}
            </bdi>
          </span>
        </span>
      ) : (
        <span class="row-note">{pageNote}</span>
      )}
      {widget !== null && <Foreign class="row-widget" text={widget} />}
    </p>
  );
}

/** A plain click goes there; with Ctrl, ⌘ or the middle button the page opens behind, as links do. */
function openingHandlers(open: (inBackground: boolean) => void) {
  return {
    onClick: (event: MouseEvent) => {
      event.preventDefault();
      open(event.ctrlKey || event.metaKey);
    },
    onAuxClick: (event: MouseEvent) => {
      if (event.button !== 1) return;
      event.preventDefault();
      open(true);
    },
  };
}
