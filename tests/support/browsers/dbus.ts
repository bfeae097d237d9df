/**
 * The wire format of D-Bus, little-endian, as far as the desktop's notifications need it.
 * Source: the D-Bus specification, https://dbus.freedesktop.org/doc/dbus-specification.html, "Message Protocol".
 */

export type Value = string | number | boolean | readonly Value[];

/** The numbers of the message types and of the header fields. */
export const TYPE = { call: 1, reply: 2, error: 3, signal: 4 } as const;
export const FIELD = {
  path: 1,
  interface: 2,
  member: 3,
  error: 4,
  replySerial: 5,
  destination: 6,
  sender: 7,
  signature: 8,
} as const;

export const ALIGNMENT: Readonly<Record<string, number>> = {
  y: 1,
  g: 1,
  v: 1,
  n: 2,
  q: 2,
  x: 8,
  t: 8,
  d: 8,
  '(': 8,
  '{': 8,
};
export const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}' };

export interface Message {
  readonly type: number;
  readonly serial: number;
  readonly fields: ReadonlyMap<number, Value>;
  readonly body: readonly Value[];
}

/** The single types of a signature: `a{sv}i` is `a{sv}` and `i`. */
export function split(signature: string): string[] {
  const types: string[] = [];
  for (let at = 0; at < signature.length; ) {
    const end = endOf(signature, at);
    types.push(signature.slice(at, end));
    at = end;
  }
  return types;
}

function endOf(signature: string, at: number): number {
  const first = signature[at] ?? '';
  if (first === 'a') return endOf(signature, at + 1);
  const closing = CLOSING[first];
  if (!closing) return at + 1;
  let end = at + 1;
  while (signature[end] !== closing) end = endOf(signature, end);
  return end + 1;
}

/** The next place at which something of this size may begin. */
export function aligned(at: number, size: number): number {
  return Math.ceil(at / size) * size;
}
