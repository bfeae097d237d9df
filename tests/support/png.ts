import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** A pixel's brightness without its colour, 0 … 255, and its opacity, 0 … 1. */
export interface Pixel {
  readonly grey: number;
  readonly opacity: number;
}

/** Reads a square picture with a palette, as `npm run icons` encodes it, row by row. */
export function readIcon(path: string): { readonly size: number; readonly pixels: readonly Pixel[] } {
  const png = readFileSync(path);
  const size = png.readUInt32BE(16);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const [palette, alphas, data] = ['PLTE', 'tRNS', 'IDAT'].map((type) => chunks.get(type));
  if (!palette || !alphas || !data) throw new Error(`${path} has no palette.`);
  // Each line begins with its filter, which is always none.
  const indices = Array.from(inflateSync(data)).filter((_, at) => at % (size + 1) > 0);
  const pixels = indices.map((index) => {
    const [red = 0, green = 0, blue = 0] = palette.subarray(3 * index, 3 * index + 3);
    return { grey: 0.299 * red + 0.587 * green + 0.114 * blue, opacity: (alphas[index] ?? 255) / 255 };
  });
  return { size, pixels };
}
