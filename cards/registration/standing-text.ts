import type { Standing } from '../../bot/registration/form.ts';
import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';
import { clockText, dateText } from '../text/dates.ts';

/** How somebody else stands: "jonossa sijalla 3", "osallistuu etänä, jonossa sijalla 1". */
export function standingText(language: Language, standing: Standing): string {
  const { seat, waitsFor, position, offeredUntil } = standing;
  const held = seat === 'waiting' ? [] : [text(language, `registration.seat-${seat}`)];
  if (waitsFor === undefined) {
    return held[0] ?? text(language, 'registration.waiting');
  }
  const waits =
    offeredUntil === undefined
      ? text(language, 'registration.inLine', { position: position ?? 0 })
      : text(language, 'registration.offered', {
          time: `${dateText(language, offeredUntil)} ${clockText(language, offeredUntil)}`,
        });
  return [...held, waits].join(', ');
}

/** With a tick for who has a place, to be found at a glance. */
export function markedStandingText(language: Language, standing: Standing): string {
  const words = standingText(language, standing);
  return standing.seat === 'onSite' || standing.seat === 'remote' ? `✓ ${words}` : words;
}

/** "3, 5–8": positions that follow each other are said as one. */
export function positionsText(positions: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const position of positions.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && position === last[1] + 1) {
      last[1] = position;
    } else {
      runs.push([position, position]);
    }
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
