import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Value } from './dbus.ts';
import { type NotificationService, Peer } from './desktop-peer.ts';
import type { Notification } from './native-ui.ts';

/** The stand-in of a Linux desktop: a session bus with nothing on it but a service for notifications. */
export interface Desktop {
  /** For the variable `DBUS_SESSION_BUS_ADDRESS` of a program that is to be on it. */
  readonly address: string;
  /** What is on the screen, oldest first. */
  shown(): (Notification & { readonly id: number })[];
  /** Clicks the notification, or the button of it with this label. */
  activate(id: number, label?: string): void;
  dismiss(id: number): void;
  /** Takes all notifications off the screen, and tells nobody. */
  clear(): void;
  stop(): Promise<void>;
}

interface ShownNotification extends Notification {
  readonly id: number;
  /** What the program is told: the name of each button, and `default` for the notification itself. */
  readonly actions: ReadonlyMap<string, string>;
  readonly peer: Peer;
}

const REASON = { dismissed: 2, closedByProgram: 3 } as const;
/** Chromium adds two to the buttons of an extension. */
const SYSTEM_ACTIONS = ['default', 'settings'];

/**
 * Opens a desktop whose bus is a socket in this folder. Programs that are on it find neither another bus nor anybody else on
 * this one.
 */
export async function openDesktop(folder: string): Promise<Desktop> {
  const path = join(folder, 'perch-bus');
  const screen = new Screen();
  const sockets = new Set<Socket>();
  let names = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A browser that is closed does not say goodbye.
    socket.on('error', () => socket.destroy());
    names += 1;
    new Peer(socket, `:1.${names}`, screen);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
  return {
    address: `unix:path=${path}`,
    shown: () => [...screen.all.values()],
    activate: (id, label) => screen.activate(id, label),
    dismiss: (id) => screen.close(id, REASON.dismissed),
    clear: () => screen.all.clear(),
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The notifications of all programs. */
class Screen implements NotificationService {
  readonly all = new Map<number, ShownNotification>();
  #last = 0;

  notify(peer: Peer, [, replaced, , title, message, actions]: readonly Value[]): number {
    const id = Number(replaced) || ++this.#last;
    const pairs = actions as readonly string[];
    const names = new Map(pairs.flatMap((name, at) => (at % 2 === 0 ? [[name, pairs[at + 1] ?? '']] : [])));
    const buttons = [...names].filter(([name]) => !SYSTEM_ACTIONS.includes(name)).map(([, label]) => label);
    this.all.set(id, { id, title: String(title), message: String(message), buttons, actions: names, peer });
    return id;
  }

  activate(id: number, label: string | undefined): void {
    const shown = this.all.get(id);
    const action = [...(shown?.actions ?? [])].find(([name, text]) =>
      label === undefined ? name === 'default' : text === label,
    );
    if (!shown || !action) throw new Error(`no button "${label}" among ${JSON.stringify(shown?.buttons)}`);
    shown.peer.signal('ActionInvoked', 'us', [id, action[0]]);
  }

  removePeer(peer: Peer): void {
    for (const shown of this.all.values()) if (shown.peer === peer) this.all.delete(shown.id);
  }

  closeByProgram(id: number): void {
    this.close(id, REASON.closedByProgram);
  }

  close(id: number, reason: number): void {
    const shown = this.all.get(id);
    this.all.delete(id);
    shown?.peer.signal('NotificationClosed', 'uu', [id, reason]);
  }
}
