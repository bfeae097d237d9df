import { ALIGNMENT, aligned, CLOSING, FIELD, type Message, split, type Value } from './dbus.ts';

const FIXED_HEADER = 16;

/** The first message in these bytes and how long it is; null where it is not whole yet. */
export function readMessage(bytes: Buffer): { message: Message; length: number } | null {
  if (bytes.length < FIXED_HEADER) return null;
  const header = FIXED_HEADER + bytes.readUInt32LE(12);
  const start = aligned(header, 8);
  const length = start + bytes.readUInt32LE(4);
  if (bytes.length < length) return null;
  const pairs = new Reader(bytes.subarray(0, header), FIXED_HEADER - 4).value('a(yv)') as [number, Value][];
  const fields = new Map(pairs);
  const signature = fields.get(FIELD.signature) as string | undefined;
  const body = signature ? new Reader(bytes.subarray(start, length)).values(signature) : [];
  return { message: { type: bytes.readUInt8(1), serial: bytes.readUInt32LE(8), fields, body }, length };
}

class Reader {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  values(signature: string): Value[] {
    return split(signature).map((type) => this.value(type));
  }

  value(type: string): Value {
    const [first = '', second = ''] = type;
    this.#at = aligned(this.#at, ALIGNMENT[first] ?? 4);
    if (first === 'a') return this.#array(type.slice(1), second);
    if (first === 'v') return this.value(this.#text(this.#bytes.readUInt8(this.#at++)));
    if (first === 'g') return this.#text(this.#bytes.readUInt8(this.#at++));
    if (first === 's' || first === 'o') return this.#text(this.#number(4));
    if (first in CLOSING) return this.values(type.slice(1, -1));
    if (first === 'i') return this.#number(4) | 0;
    // Of 64 bits nothing is needed here but to get past them.
    const value = this.#number(Math.min(ALIGNMENT[first] ?? 4, 4));
    if (ALIGNMENT[first] === 8) this.#at += 4;
    return first === 'b' ? value === 1 : value;
  }

  #array(type: string, first: string): Value[] {
    const length = this.#number(4);
    this.#at = aligned(this.#at, ALIGNMENT[first] ?? 4);
    const end = this.#at + length;
    const values: Value[] = [];
    while (this.#at < end) values.push(this.value(type));
    return values;
  }

  #number(size: number): number {
    this.#at += size;
    return this.#bytes.readUIntLE(this.#at - size, size);
  }

  #text(length: number): string {
    this.#at += length + 1;
    return this.#bytes.toString('utf8', this.#at - length - 1, this.#at - 1);
  }
}
