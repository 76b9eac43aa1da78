import { expect, it } from 'vitest';
import { findWhen } from '../../../bot/understanding/when/find-when.ts';

const request =
  'Hei, voisimmeko varata johtoryhmälle kehittämispajan maaliskuun toiselle viikolle, mieluiten ti 9.3. klo 13–16 tai ke 10.3. klo 9.00-12.00? Jos se ei käy, niin viikolla 14 tai huhtikuun alussa. ';

/** Milliseconds of the processor, the least of many times: other tests run beside this one. */
function shortest(text: string, times: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time += 1) {
    const started = process.cpuUsage();
    findWhen(text, 'fi', '2026-11-23');
    const { user, system } = process.cpuUsage(started);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

it('a request of 500 characters is read within a millisecond', () => {
  expect(shortest(request.repeat(3).slice(0, 500), 300)).toBeLessThan(1);
});

it.each([
  '1.',
  '12.3.',
  '12-',
  '12:',
  '1/',
  'ti ',
  'ensi ',
  'maaliskuun ',
  'puoli kymmenen ',
  'v. 1 ',
  '., ',
  'a',
])('takes time in proportion to the text, were it all "%s"', (bit) => {
  const of = (length: number) => shortest(bit.repeat(length / bit.length), 4);
  // Sixteen times the text; were time to grow with its square, it would take 256 times as long.
  expect(of(64_000) / Math.max(of(4_000), 0.5)).toBeLessThan(100);
});
