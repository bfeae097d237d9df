import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Eight bits per pixel: an index into the palette (PNG specification, 11.2.2). */
const INDEXED = [8, 3, 0, 0, 0];
/** Edge shades that differ by at most this much, of 255, become one colour. */
const TOLERANCE = 16;

/**
 * Encodes a square picture with few colours as a PNG with a palette, which is half the size of what browsers write. `rgba`
 * has four bytes per pixel, not premultiplied. Throws if the palette can't hold all colours.
 */
export function encodePng(rgba: Uint8Array, size: number): Buffer {
  const { palette, indices } = quantize(rgba);
  if (palette.length > 256) throw new Error(`${palette.length} colours are too many for a palette`);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  const rows = Array.from({ length: size }, (_, y) => [0, ...indices.slice(y * size, (y + 1) * size)]).flat();
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([header, Uint8Array.from(INDEXED)])),
    chunk('PLTE', Uint8Array.from(palette.flatMap((colour) => colour.slice(0, 3)))),
    chunk('tRNS', Uint8Array.from(palette.map((colour) => colour[3] ?? 255))),
    chunk('IDAT', deflateSync(Uint8Array.from(rows), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

type Colour = readonly number[];

function quantize(rgba: Uint8Array): { palette: Colour[]; indices: number[] } {
  const pixels = Array.from({ length: rgba.length / 4 }, (_, n) => Array.from(rgba.subarray(4 * n, 4 * n + 4)));
  const counts = Map.groupBy(pixels, String);
  const byUse = [...counts.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap(([colour]) => (colour ? [colour] : []));
  const palette: Colour[] = [];
  for (const colour of byUse) if (nearest(palette, colour).distance > TOLERANCE) palette.push(colour);
  return { palette, indices: pixels.map((colour) => nearest(palette, colour).index) };
}

function nearest(palette: readonly Colour[], colour: Colour): { index: number; distance: number } {
  const distances = palette.map((other) => Math.max(...other.map((part, n) => Math.abs(part - (colour[n] ?? 0)))));
  const distance = Math.min(...distances);
  return { index: distances.indexOf(distance), distance };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, check]);
}
