import { describe, expect, it } from 'vitest';
import { readPng } from '../../manifest/png.ts';
import { plainPng, writePng } from './picture.ts';
import { broken, faultsOf, filesOf, packed } from './project.ts';

const white = [255, 255, 255, 255];
const file = (name: string) => filesOf(packed())[name] ?? new Uint8Array();

describe('the icons of the product', () => {
  it('are a full-colour square of 192 that is opaque everywhere', () => {
    const { width, height, rgba } = readPng(file('color.png'));
    expect([width, height]).toEqual([192, 192]);
    expect(rgba.filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
    expect([...rgba.slice(0, 4)]).toEqual([0x0b, 0x3c, 0x5d, 255]);
  });

  it('are an outline of 32 in white on nothing, with a quarter to a half of it drawn', () => {
    const { width, height, rgba } = readPng(file('outline.png'));
    expect([width, height]).toEqual([32, 32]);
    const pixels = Array.from({ length: width * height }, (_, i) => [...rgba.slice(i * 4, i * 4 + 4)]);
    const visible = pixels.filter(([, , , alpha]) => alpha !== 0);
    expect(visible.every(([r, g, b]) => r === 255 && g === 255 && b === 255)).toBe(true);
    expect(visible.length / pixels.length).toBeGreaterThan(0.25);
    expect(visible.length / pixels.length).toBeLessThan(0.5);
  });
});

describe('a package with a wrong icon', () => {
  it.each([
    ['color.png', plainPng(96, 96, [1, 2, 3, 255]), ['color.png: is 96 × 96, not 192 × 192']],
    ['color.png', plainPng(192, 192, [1, 2, 3, 254]), ['color.png: is not opaque']],
    ['color.png', Buffer.from('<svg/>'), ["color.png: can't be read as a PNG picture (not a PNG file)"]],
    ['color.png', file('color.png').slice(0, 200), [expect.stringMatching(/^color\.png: can't be read/)]],
    ['outline.png', half(64, white), ['outline.png: is 64 × 64, not 32 × 32']],
    [
      'outline.png',
      half(32, [255, 255, 254, 1]),
      ['outline.png: has a colour other than white', 'outline.png: shows nothing'],
    ],
    ['outline.png', plainPng(32, 32, white), ['outline.png: has no transparent pixel']],
    ['outline.png', plainPng(32, 32, [255, 255, 255, 0]), ['outline.png: shows nothing']],
    ['outline.png', undefined, ['outline.png: is named in manifest.json but not in the package']],
  ])('is noticed (%s, case %#)', (name, bytes, faults) => {
    expect(faultsOf(broken(name, bytes))).toEqual(faults);
  });

  it('is let through when the colour of a fully transparent pixel is something else', () => {
    const rgba = Uint8Array.from(
      { length: 32 * 32 * 4 },
      (_, i) => (i < 2048 ? 255 : [9, 9, 9, 0][i % 4]) ?? 0,
    );
    expect(faultsOf(broken('outline.png', writePng(32, 32, rgba)))).toEqual([]);
  });
});

describe('reading a PNG', () => {
  it.each([0, 1, 2, 3, 4])('gives the samples back whatever the row filter (%i)', (filter) => {
    const rgba = Uint8Array.from({ length: 7 * 5 * 4 }, (_, i) => (i * i * 37 + i * 11) % 256);
    expect(readPng(writePng(7, 5, rgba, filter))).toEqual({ width: 7, height: 5, rgba });
  });

  it('refuses kinds of PNG that it would read wrongly', () => {
    const palette = Buffer.from(plainPng(2, 2, white));
    palette[25] = 3;
    expect(() => readPng(palette)).toThrow('neither 8-bit RGB nor RGBA');
  });
});

function half(side: number, pixel: readonly number[]): Uint8Array {
  const samples = side * side * 4;
  return writePng(
    side,
    side,
    Uint8Array.from({ length: samples }, (_, i) => (i < samples / 2 ? (pixel[i % 4] ?? 0) : 0)),
  );
}
