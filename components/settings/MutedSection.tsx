import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { MutedItem } from '../../utils/domain/views/muted.ts';
import { useFocusRestore } from '../hooks/use-focus-restore.ts';
import { useT } from '../i18n.tsx';
import { OutcomeMessage } from './OutcomeMessage.tsx';
import type { MutedProps } from './props.ts';

/** The muted chats and widgets, with buttons to unmute them. */
export function MutedSection({ muted, outcome, onUnmuteWidget, onUnmuteChat, onUnmuteClosed }: MutedProps) {
  const t = useT();
  const section = useRef<HTMLElement>(null);
  useFocusRestore(section);
  const { widgets, chats, closedChatIds } = muted ?? { widgets: [], chats: [], closedChatIds: [] };
  const isEmpty = muted !== null && widgets.length + chats.length + closedChatIds.length === 0;
  return (
    <section class="card" aria-labelledby="muted" aria-busy={muted === null} ref={section} tabIndex={-1} data-region>
      <h2 id="muted">{t('mutedHeading')}</h2>
      <p class="intro">{t('mutedIntro')}</p>
      {isEmpty && <p class="none">{t('mutedNone')}</p>}
      {widgets.length > 0 && (
        <MutedList id="muted-widgets" heading={t('mutedWidgets')}>
          {widgets.map((widget) => (
            <MutedRow key={widget.id} {...widget} onUnmute={() => onUnmuteWidget(widget)} />
          ))}
        </MutedList>
      )}
      {chats.length + closedChatIds.length > 0 && (
        <MutedList id="muted-chats" heading={t('mutedChats')}>
          {chats.map((chat) => (
            <MutedRow key={chat.id} {...chat} onUnmute={() => onUnmuteChat(chat)} />
          ))}
          {closedChatIds.length > 0 && (
            <MutedRow
              name={t('mutedClosedChats', { count: closedChatIds.length })}
              untilNextMessage={false}
              onUnmute={onUnmuteClosed}
            />
          )}
        </MutedList>
      )}
      <OutcomeMessage outcome={outcome} />
    </section>
  );
}

function MutedList({ id, heading, children }: { id: string; heading: string; children: ComponentChildren }) {
  return (
    <>
      <h3 id={id}>{heading}</h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: VoiceOver does not treat a list without markers as a list */}
      <ul role="list" class="muted-list" aria-labelledby={id}>
        {children}
      </ul>
    </>
  );
}

function MutedRow({ name, untilNextMessage, onUnmute }: Omit<MutedItem, 'id'> & { onUnmute(): void }) {
  const t = useT();
  const id = useId();
  return (
    <li>
      <div>
        <bdi id={`${id}-name`}>{name}</bdi>
        {untilNextMessage && <p class="help">{t('mutedUntilNext')}</p>}
      </div>
      <button
        type="button"
        id={`${id}-unmute`}
        class="button button-secondary"
        aria-labelledby={`${id}-unmute ${id}-name`}
        data-no-autofocus
        onClick={onUnmute}
      >
        {t('unmute')}
      </button>
    </li>
  );
}
