import zlib from 'node:zlib';

// Only what Chromium and compactPng write: 8 bits a channel, RGB or RGBA or with a palette, not interlaced.

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
const mostColours = 256;

/** The same picture with a palette: a third of the size, which counts for files that stay in the history. */
export function compactPng(png: Buffer): Buffer {
  const { width, height, bytesPerPixel, rows } = decode(png);
  const colours = rows.flatMap((row) =>
    Array.from({ length: width }, (_, x) => row.readUIntBE(x * bytesPerPixel, 3)),
  );
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byUse = [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const palette = mostUsed(byUse);
  const indexOf = new Map(byUse.map((colour) => [colour, nearest(colour, palette)]));

  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const table = Buffer.alloc(palette.length * 3);
  for (const [i, colour] of palette.entries()) table.writeUIntBE(colour, i * 3, 3);
  const lines = Buffer.alloc(height * (width + 1));
  for (const [i, colour] of colours.entries()) {
    lines[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = indexOf.get(colour) ?? 0;
  }
  const data = zlib.deflateSync(lines, { level: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours of areas exactly; of the many at the edges of letters, one for each shade. */
function mostUsed(byUse: readonly number[]): readonly number[] {
  const exact = byUse.slice(0, mostColours / 2);
  const shades = new Map<number, number>();
  for (const colour of byUse) {
    const shade = colour & 0xf0f0f0;
    if (!shades.has(shade)) shades.set(shade, colour);
  }
  return [...new Set([...exact, ...shades.values()])].slice(0, mostColours);
}

function nearest(colour: number, palette: readonly number[]): number {
  const distance = (other: number): number =>
    [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
  return palette.reduce((best, other, i) => (distance(other) < distance(palette[best] ?? 0) ? i : best), 0);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(zlib.crc32(body));
  return Buffer.concat([length, body, sum]);
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel, row by row. */
  readonly rgb: Buffer;
}

export function decodePng(png: Buffer): Pixels {
  const { width, height, bytesPerPixel, rows } = decode(png);
  const palette = paletteOf(png);
  const rgb = Buffer.alloc(width * height * 3);
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      if (bytesPerPixel === 1) palette.copy(rgb, at, (row[x] ?? 0) * 3, (row[x] ?? 0) * 3 + 3);
      else row.copy(rgb, at, x * bytesPerPixel, x * bytesPerPixel + 3);
    }
  }
  return { width, height, rgb };
}

function paletteOf(png: Buffer): Buffer {
  for (let at = signature.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) !== 'PLTE') continue;
    return png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
  }
  return Buffer.alloc(0);
}

const bytesOf: Readonly<Record<number, number>> = { 2: 3, 3: 1, 6: 4 };

function decode(png: Buffer) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const bytesPerPixel = bytesOf[png[25] ?? 2] ?? 3;
  const packed: Buffer[] = [];
  for (let at = signature.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) !== 'IDAT') continue;
    packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = zlib.inflateSync(Buffer.concat(packed));
  const length = width * bytesPerPixel;
  const rows: Buffer[] = [];
  for (let y = 0; y < height; y += 1) {
    const start = y * (length + 1);
    const row = raw.subarray(start + 1, start + 1 + length);
    unfilter(row, rows.at(-1) ?? Buffer.alloc(length), raw[start] ?? 0, bytesPerPixel);
    rows.push(row);
  }
  return { width, height, bytesPerPixel, rows };
}

/** In place; the five filters of the PNG specification, section 9. */
function unfilter(row: Buffer, above: Buffer, filter: number, bytesPerPixel: number): void {
  for (let i = 0; i < row.length; i += 1) {
    const a = row[i - bytesPerPixel] ?? 0;
    const b = above[i] ?? 0;
    const c = above[i - bytesPerPixel] ?? 0;
    const predicted = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter] ?? 0;
    row[i] = ((row[i] ?? 0) + predicted) & 255;
  }
}

function paeth(a: number, b: number, c: number): number {
  const [toA, toB, toC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (toA <= toB && toA <= toC) return a;
  return toB <= toC ? b : c;
}
