import { decodePng, type Pixels } from '../support/png.ts';

/** Pixels on a side of the squares whose mean colours are compared: letters may be drawn a little differently. */
const side = 4;
/** Of 255; below that a square looks the same. */
const noticeable = 24;
/** Share of squares that may look different. */
const tolerance = 0.002;

/** What is different about a picture; undefined: nothing that an eye would notice. */
export function differenceOf(one: Buffer, other: Buffer): string | undefined {
  const [a, b] = [decodePng(one), decodePng(other)];
  if (a.width !== b.width || Math.abs(a.height - b.height) > side) {
    return `${a.width} × ${a.height} instead of ${b.width} × ${b.height}`;
  }
  const columns = Math.floor(a.width / side);
  const rows = Math.floor(Math.min(a.height, b.height) / side);
  let different = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (distance(meanOf(a, column, row), meanOf(b, column, row)) > noticeable) different += 1;
    }
  }
  const share = different / (columns * rows);
  return share > tolerance ? `${(share * 100).toFixed(1)} % look different` : undefined;
}

type Colour = readonly [number, number, number];

function meanOf({ rgb, width }: Pixels, column: number, row: number): Colour {
  let [red, green, blue] = [0, 0, 0];
  for (let y = row * side; y < (row + 1) * side; y += 1) {
    for (let x = column * side; x < (column + 1) * side; x += 1) {
      const at = (y * width + x) * 3;
      red += rgb[at] ?? 0;
      green += rgb[at + 1] ?? 0;
      blue += rgb[at + 2] ?? 0;
    }
  }
  const pixels = side * side;
  return [red / pixels, green / pixels, blue / pixels];
}

function distance(one: Colour, other: Colour): number {
  return Math.max(...one.map((part, i) => Math.abs(part - (other[i] ?? 0))));
}
