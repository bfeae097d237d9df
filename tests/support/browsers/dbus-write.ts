import { FIELD, split, type Value } from './dbus.ts';

/** The bytes of a message; `fields` holds each field's number, its type and its value. */
export function writeMessage(
  type: number,
  serial: number,
  fields: readonly (readonly [number, string, Value])[],
  signature = '',
  body: readonly Value[] = [],
): Buffer {
  const content = new Writer();
  for (const [index, part] of split(signature).entries()) content.value(part, body[index] ?? '');
  const header = new Writer();
  const all = signature === '' ? fields : [...fields, [FIELD.signature, 'g', signature] as const];
  for (const [field, kind, value] of all) {
    header.align(8).value('y', field).value('g', kind).value(kind, value);
  }
  const whole = new Writer();
  whole.bytes.push('l'.charCodeAt(0), type, 0, 1);
  whole.value('u', content.bytes.length).value('u', serial).value('u', header.bytes.length);
  whole.bytes.push(...header.bytes);
  whole.align(8);
  return Buffer.from([...whole.bytes, ...content.bytes]);
}

class Writer {
  readonly bytes: number[] = [];

  align(size: number): this {
    while (this.bytes.length % size > 0) this.bytes.push(0);
    return this;
  }

  value(type: string, value: Value): this {
    if (type === 'y') this.bytes.push(Number(value));
    else if (type === 'g') this.bytes.push(String(value).length, ...Buffer.from(String(value)), 0);
    else if (type === 'u' || type === 'b') this.#number(Number(value));
    else if (type === 's' || type === 'o') this.#text(String(value));
    else if (type === 'as') this.#texts(value as readonly string[]);
    else throw new Error(`D-Bus: nobody has needed to write "${type}" yet`);
    return this;
  }

  #texts(values: readonly string[]): void {
    const content = new Writer();
    for (const value of values) content.value('s', value);
    this.#number(content.bytes.length);
    this.bytes.push(...content.bytes);
  }

  #text(value: string): void {
    const bytes = Buffer.from(value);
    this.#number(bytes.length);
    this.bytes.push(...bytes, 0);
  }

  #number(value: number): void {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    this.align(4).bytes.push(...bytes);
  }
}
