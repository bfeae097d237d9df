import { activityOf, type Chat, type Chats } from '../../../utils/domain/model/chat.ts';
import { markAllRead } from '../../../utils/domain/read-marks/mark-all-read.ts';
import { NO_MARKS, type ReadMarks } from '../../../utils/domain/read-marks/read-marks.ts';
import { markRead } from '../../../utils/domain/read-marks/unread.ts';
import type { CheckFrequency } from '../../../utils/domain/settings.ts';
import { isStored } from '../../../utils/store/items.ts';
import { Background } from './background.ts';
import type { Client, ClientContext, ClientKind, ClientView } from './client.ts';

/** Perch with this check frequency. */
export function perch(checking: CheckFrequency): ClientKind {
  const name = `Perch, ${checking[0]?.toUpperCase()}${checking.slice(1)}`;
  return { name, create: (context) => new SimulatedPerch(context, checking) };
}

class SimulatedPerch implements Client {
  readonly #background: Background;
  readonly #checking: CheckFrequency;
  #chats: ReadonlyMap<string, Chat> = new Map();
  #marks: ReadMarks = NO_MARKS;

  constructor({ clock, magpipe, onViewChange }: ClientContext, checking: CheckFrequency) {
    this.#background = new Background(clock, magpipe);
    this.#checking = checking;
    // Like badge and popup, which show what is stored.
    this.#background.storage.onChanged.addListener((changes, area) => {
      if (area !== 'local') return;
      const chats = storedValue<Chats>(changes.chats);
      if (chats) this.#chats = new Map(chats.list.map((chat) => [chat.id, chat]));
      this.#marks = storedValue<ReadMarks>(changes.marks) ?? this.#marks;
      onViewChange();
    });
  }

  start(): void {
    const { store } = this.#background;
    const checking = this.#checking;
    void store
      .update(['settings'], ({ settings }) => ({ settings: { ...settings, checking } }))
      .then(() => this.#background.connect());
  }

  view(): ClientView {
    return { chats: this.#chats, marks: this.#marks };
  }

  /** Like the command of that name (`entrypoints/background/read-marks.ts`). */
  markRead(id: string): void {
    this.#background.wake();
    void this.#background.store.update(['chats', 'marks'], ({ chats, marks }) => {
      const chat = chats.list.find((known) => known.id === id);
      return chat ? { marks: markRead(marks, chat, activityOf(chat)) } : {};
    });
  }

  markAllRead(): void {
    this.#background.wake();
    void this.#background.store.update(['chats', 'marks'], ({ chats, marks }) => {
      const latest = chats.list.map(activityOf).sort().at(-1);
      return latest === undefined ? {} : { marks: markAllRead(marks, latest) };
    });
  }
}

function storedValue<T>(change: { newValue?: unknown } | undefined): T | undefined {
  return isStored(change?.newValue) ? (change.newValue.value as T) : undefined;
}
