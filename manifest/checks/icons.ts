import { type Picture, readPng } from '../png.ts';

export function colorIconFaults(file: string, bytes: Uint8Array): string[] {
  return iconFaults(file, bytes, 192, ({ rgba }) =>
    rgba.every((sample, i) => i % 4 !== 3 || sample === 255) ? [] : ['is not opaque'],
  );
}

/** Teams shows this one on its own coloured bar, so it may hold nothing but white and transparency. */
export function outlineIconFaults(file: string, bytes: Uint8Array): string[] {
  return iconFaults(file, bytes, 32, ({ rgba }) => {
    const alphas = rgba.filter((_, i) => i % 4 === 3);
    const visibleColors = rgba.filter((_, i) => i % 4 !== 3 && rgba[i | 3] !== 0);
    return [
      ...(visibleColors.every((sample) => sample === 255) ? [] : ['has a colour other than white']),
      ...(alphas.includes(0) ? [] : ['has no transparent pixel']),
      ...(alphas.includes(255) ? [] : ['shows nothing']),
    ];
  });
}

function iconFaults(
  file: string,
  bytes: Uint8Array,
  side: number,
  look: (picture: Picture) => readonly string[],
): string[] {
  let picture: Picture;
  try {
    picture = readPng(bytes);
  } catch (error) {
    return [
      `${file}: can't be read as a PNG picture (${error instanceof Error ? error.message : 'unknown'})`,
    ];
  }
  const { width, height } = picture;
  const size = width === side && height === side ? [] : [`is ${width} × ${height}, not ${side} × ${side}`];
  return [...size, ...look(picture)].map((fault) => `${file}: ${fault}`);
}
