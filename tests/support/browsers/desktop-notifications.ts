import { type DefinedInterface, defineInterface } from 'dbus-native';
import type { Notification } from './native-ui.ts';

export const NOTIFICATIONS_NAME = 'org.freedesktop.Notifications';
export const NOTIFICATIONS_PATH = '/org/freedesktop/Notifications';

const CLOSE_REASON = { dismissed: 2, closedByProgram: 3 } as const;
/** The two actions that Chromium adds to the buttons of an extension. */
const SYSTEM_ACTIONS = ['default', 'settings'];

interface ShownNotification extends Notification {
  readonly id: number;
  /** The label of each action by its key; `default` is a click on the notification itself. */
  readonly actions: ReadonlyMap<string, string>;
  /** The sender's name on the bus. */
  readonly program: string | undefined;
}

interface NotifyArguments {
  readonly replacesId: number;
  readonly summary: string;
  readonly body: string;
  /** Keys and labels in turn. */
  readonly actions: readonly string[];
}

/**
 * The desktop's notification service. Notifications stay until a test, or the program that sent them, removes them.
 * Source: Desktop Notifications Specification, https://specifications.freedesktop.org/notification-spec/latest/.
 */
export class NotificationService {
  readonly definition: DefinedInterface;
  readonly #shown = new Map<number, ShownNotification>();
  #lastId = 0;

  constructor() {
    this.definition = defineInterface({
      name: NOTIFICATIONS_NAME,
      methods: {
        GetCapabilities: { out: { capabilities: 'as' }, handler: () => ['actions', 'body', 'persistence'] },
        GetServerInformation: {
          out: { name: 's', vendor: 's', version: 's', specVersion: 's' },
          handler: () => ({ name: 'Perch', vendor: 'Perch', version: '1', specVersion: '1.2' }),
        },
        Notify: {
          in: {
            appName: 's',
            replacesId: 'u',
            icon: 's',
            summary: 's',
            body: 's',
            actions: 'as',
            hints: 'a{sv}',
            timeout: 'i',
          },
          out: { id: 'u' },
          handler: (args: NotifyArguments, { sender }) => this.#notify(args, sender),
        },
        CloseNotification: {
          in: { id: 'u' },
          handler: ({ id }: { id: number }) => this.#close(id, CLOSE_REASON.closedByProgram),
        },
      },
      signals: {
        ActionInvoked: { args: { id: 'u', action: 's' } },
        NotificationClosed: { args: { id: 'u', reason: 'u' } },
      },
    });
  }

  shown(): ShownNotification[] {
    return [...this.#shown.values()];
  }

  activate(id: number, label: string | undefined): void {
    const shown = this.#shown.get(id);
    const action = [...(shown?.actions ?? [])].find(([key, text]) =>
      label === undefined ? key === 'default' : text === label,
    );
    if (!action) throw new Error(`no button "${label}" among ${JSON.stringify(shown?.buttons)}`);
    this.definition.emit.ActionInvoked?.(id, action[0]);
  }

  dismiss(id: number): void {
    this.#close(id, CLOSE_REASON.dismissed);
  }

  clear(): void {
    this.#shown.clear();
  }

  /** Removes what a program left on the screen when it left the bus. */
  removeAllOf(program: string): void {
    for (const shown of this.#shown.values()) if (shown.program === program) this.#shown.delete(shown.id);
  }

  #notify({ replacesId, summary, body, actions }: NotifyArguments, program: string | undefined): number {
    const id = replacesId || ++this.#lastId;
    const byKey = new Map(actions.flatMap((key, at) => (at % 2 === 0 ? [[key, actions[at + 1] ?? '']] : [])));
    const buttons = [...byKey].filter(([key]) => !SYSTEM_ACTIONS.includes(key)).map(([, label]) => label);
    this.#shown.set(id, { id, title: summary, message: body, buttons, actions: byKey, program });
    return id;
  }

  #close(id: number, reason: number): void {
    if (this.#shown.delete(id)) this.definition.emit.NotificationClosed?.(id, reason);
  }
}
