import { deflateSync } from 'node:zlib';

/** A PNG file of RGBA samples; each row is stored with the filter given (0 to 4), checksums are left out. */
export function writePng(width: number, height: number, rgba: Uint8Array, filter = 0): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(filtered(width * 4, height, rgba, filter))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function plainPng(width: number, height: number, pixel: readonly number[]): Uint8Array {
  return writePng(
    width,
    height,
    Uint8Array.from({ length: width * height * 4 }, (_, i) => pixel[i % 4] ?? 0),
  );
}

function chunk(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), body, Buffer.alloc(4)]);
}

function filtered(rowLength: number, rows: number, samples: Uint8Array, filter: number): Buffer {
  const out = Buffer.alloc((rowLength + 1) * rows);
  for (let row = 0; row < rows; row++) {
    out[row * (rowLength + 1)] = filter;
    for (let i = 0; i < rowLength; i++) {
      const at = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (samples[y * rowLength + x] ?? 0));
      const guess = predicted(filter, at(i - 4, row), at(i, row - 1), at(i - 4, row - 1));
      out[row * (rowLength + 1) + 1 + i] = (at(i, row) - guess) & 255;
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  const nearest = [left, up, corner].toSorted(
    (a, b) => Math.abs(left + up - corner - a) - Math.abs(left + up - corner - b),
  );
  return [0, left, up, Math.floor((left + up) / 2), nearest[0] ?? 0][filter] ?? 0;
}
