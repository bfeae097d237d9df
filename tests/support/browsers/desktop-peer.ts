import type { Socket } from 'node:net';
import { FIELD, type Message, TYPE, type Value } from './dbus.ts';
import { readMessage } from './dbus-read.ts';
import { writeMessage } from './dbus-write.ts';

const BUS = 'org.freedesktop.DBus';
/** Source: the Desktop Notifications Specification, https://specifications.freedesktop.org/notification-spec/latest/. */
const SERVICE = 'org.freedesktop.Notifications';
const SERVICE_PATH = '/org/freedesktop/Notifications';
/** The name on the bus under which the service answers. */
const OWNER = ':1.0';

/** What the desktop does for programs: the methods of its service. */
export interface NotificationService {
  /** Puts a notification on the screen, with the values of `Notify`, and gives its number. */
  notify(peer: Peer, values: readonly Value[]): number;
  /** Takes away all that a program has there. */
  removePeer(peer: Peer): void;
  /** Takes it away because the program wants that. */
  closeByProgram(id: number): void;
}

/** One program's connection to the bus. */
export class Peer {
  readonly #socket: Socket;
  readonly #name: string;
  readonly #service: NotificationService;
  #bytes = Buffer.alloc(0);
  #isAuthenticated = false;
  #serial = 0;

  constructor(socket: Socket, name: string, service: NotificationService) {
    this.#socket = socket;
    this.#name = name;
    this.#service = service;
    socket.on('close', () => service.removePeer(this));
    socket.on('data', (bytes) => {
      this.#bytes = Buffer.concat([this.#bytes, bytes]);
      if (!this.#isAuthenticated) this.#authenticate();
      if (this.#isAuthenticated) this.#readMessages();
    });
  }

  signal(member: string, signature: string, body: readonly Value[]): void {
    const fields = [
      [FIELD.path, 'o', SERVICE_PATH],
      [FIELD.interface, 's', SERVICE],
      [FIELD.member, 's', member],
      [FIELD.sender, 's', OWNER],
    ] as const;
    this.#socket.write(writeMessage(TYPE.signal, ++this.#serial, fields, signature, body));
  }

  /** Lines of text come first, by which a program says who it is. Whoever finds this bus may be on it. */
  #authenticate(): void {
    for (let end = this.#bytes.indexOf('\r\n'); end >= 0 && !this.#isAuthenticated; end = this.#bytes.indexOf('\r\n')) {
      const line = this.#bytes.toString('latin1', 0, end).replace('\0', '');
      this.#bytes = this.#bytes.subarray(end + 2);
      if (line === 'BEGIN') this.#isAuthenticated = true;
      else if (line.startsWith('AUTH EXTERNAL')) this.#socket.write(`OK ${'0'.repeat(32)}\r\n`);
      else this.#socket.write(line.startsWith('AUTH') ? 'REJECTED EXTERNAL\r\n' : 'ERROR\r\n');
    }
  }

  #readMessages(): void {
    for (let next = readMessage(this.#bytes); next; next = readMessage(this.#bytes)) {
      this.#bytes = this.#bytes.subarray(next.length);
      if (next.message.type === TYPE.call) this.#answer(next.message);
    }
  }

  #answer({ serial, fields, body }: Message): void {
    const toService = fields.get(FIELD.destination) === SERVICE;
    const answer = toService
      ? this.#callService(fields.get(FIELD.member), body)
      : this.#callBus(fields.get(FIELD.member), body);
    const common = [
      [FIELD.replySerial, 'u', serial],
      [FIELD.destination, 's', this.#name],
      [FIELD.sender, 's', toService ? OWNER : BUS],
    ] as const;
    const bytes = answer
      ? writeMessage(TYPE.reply, ++this.#serial, common, ...answer)
      : writeMessage(TYPE.error, ++this.#serial, [...common, [FIELD.error, 's', `${BUS}.Error.ServiceUnknown`]]);
    this.#socket.write(bytes);
  }

  #callService(member: Value | undefined, body: readonly Value[]): [string, Value[]] | null {
    if (member === 'GetCapabilities') return ['as', [['actions', 'body', 'persistence']]];
    if (member === 'GetServerInformation') return ['ssss', ['Perch', 'Perch', '1', '1.2']];
    if (member === 'Notify') return ['u', [this.#service.notify(this, body)]];
    if (member !== 'CloseNotification') return null;
    this.#service.closeByProgram(Number(body[0]));
    return ['', []];
  }

  #callBus(member: Value | undefined, [name]: readonly Value[]): [string, Value[]] | null {
    if (member === 'Hello') return ['s', [this.#name]];
    if (member === 'AddMatch' || member === 'RemoveMatch') return ['', []];
    if (member === 'NameHasOwner') return ['b', [name === SERVICE]];
    if (member === 'ListNames' || member === 'ListActivatableNames') return ['as', [[SERVICE]]];
    return member === 'GetNameOwner' && name === SERVICE ? ['s', [OWNER]] : null;
  }
}
