import { join } from 'node:path';
import { createBroker, createClient, type DBusBroker, type MessageBus } from 'dbus-native';
import { NOTIFICATIONS_NAME, NOTIFICATIONS_PATH, NotificationService } from './desktop-notifications.ts';
import type { Notification } from './native-ui.ts';

/** A fake Linux desktop: a D-Bus session bus that offers only a notification service. */
export interface Desktop {
  /** The value of `DBUS_SESSION_BUS_ADDRESS` for programs on this desktop. */
  readonly address: string;
  /** The notifications on the screen, oldest first. */
  shown(): (Notification & { readonly id: number })[];
  /** Clicks the notification, or its button with this label. @throws {Error} If there is no such button. */
  activate(id: number, label?: string): void;
  dismiss(id: number): void;
  /** Removes all notifications without telling the programs that sent them. */
  clear(): void;
  stop(): Promise<void>;
}

/** Opens a desktop whose bus is a socket in this folder, apart from the real bus and those of other tests. */
export async function openDesktop(folder: string): Promise<Desktop> {
  const socket = join(folder, 'perch-bus');
  const broker = await startBroker(socket);
  const bus = createClient({ socket });
  const notifications = new NotificationService();
  await bus.export(NOTIFICATIONS_PATH, notifications.definition);
  await bus.requestName(NOTIFICATIONS_NAME, 0);
  await onProgramExit(bus, (program) => notifications.removeAllOf(program));
  return {
    address: `unix:path=${socket}`,
    shown: () => notifications.shown(),
    activate: (id, label) => notifications.activate(id, label),
    dismiss: (id) => notifications.dismiss(id),
    clear: () => notifications.clear(),
    async stop() {
      await bus.close();
      await new Promise<void>((resolve) => broker.close(resolve));
    },
  };
}

function startBroker(socket: string): Promise<DBusBroker> {
  return new Promise((resolve, reject) => {
    const broker = createBroker();
    broker.once('error', reject);
    broker.listen({ socket }, () => resolve(broker));
  });
}

/** Calls back with the bus name of each program that leaves the bus. */
async function onProgramExit(bus: MessageBus, callback: (program: string) => void): Promise<void> {
  const [path, name, member] = ['/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameOwnerChanged'];
  bus.signals.on(bus.mangle(path, name, member), ([program, , newOwner]: string[]) => {
    if (program && !newOwner) callback(program);
  });
  await bus.addMatch(`type='signal',interface='${name}',member='${member}'`);
}
