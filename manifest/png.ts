import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha of each pixel, row by row. */
  readonly rgba: Uint8Array;
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
const channelsOfColorType = new Map([
  [2, 3],
  [6, 4],
]);

/** Reads 8-bit RGB and RGBA without interlacing, which is what the icons are; throws on anything else. */
export function readPng(bytes: Uint8Array): Picture {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!png.subarray(0, 8).equals(signature)) throw new Error('not a PNG file');

  let header: Buffer | undefined;
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = body;
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  if (header === undefined) throw new Error('no header');

  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const channels = channelsOfColorType.get(header.readUInt8(9));
  if (header.readUInt8(8) !== 8 || channels === undefined || header.readUInt8(12) !== 0) {
    throw new Error('neither 8-bit RGB nor RGBA, or interlaced');
  }
  const samples = unfilter(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  return { width, height, rgba: channels === 4 ? samples : withAlpha(samples) };
}

function unfilter(raw: Buffer, rowLength: number, rows: number, step: number): Uint8Array {
  const out = new Uint8Array(rowLength * rows);
  for (let row = 0; row < rows; row++) {
    const filter = raw.readUInt8(row * (rowLength + 1));
    for (let i = 0; i < rowLength; i++) {
      const at = row * rowLength + i;
      const left = i >= step ? (out[at - step] ?? 0) : 0;
      const up = row > 0 ? (out[at - rowLength] ?? 0) : 0;
      const upLeft = i >= step && row > 0 ? (out[at - rowLength - step] ?? 0) : 0;
      out[at] = raw.readUInt8(at + row + 1) + prediction(filter, left, up, upLeft);
    }
  }
  return out;
}

function prediction(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, upLeft);
    default:
      throw new Error('unknown row filter');
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const toLeft = Math.abs(up - upLeft);
  const toUp = Math.abs(left - upLeft);
  const toUpLeft = Math.abs(left + up - 2 * upLeft);
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}

function withAlpha(rgb: Uint8Array): Uint8Array {
  const rgba = new Uint8Array((rgb.length / 3) * 4).fill(255);
  for (let i = 0; i < rgb.length / 3; i++) rgba.set(rgb.subarray(i * 3, i * 3 + 3), i * 4);
  return rgba;
}
