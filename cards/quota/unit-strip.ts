import type { Box, BoxState } from '../../bot/quota/rules.ts';
import { instantAt } from '../../bot/shared/helsinki.ts';
import type { Language } from '../../bot/shared/people.ts';
import { markdown, plain } from '../escape.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { dateText, shortDateText, yearOf } from '../text/dates.ts';
import { marks } from './marks.ts';

const mostPerRow = 5;

// Not `warning`: Teams writes it in a yellow that can hardly be read.
const colors = {
  reported: 'good',
  held: 'good',
  confirmed: 'accent',
  requested: 'accent',
  undecided: 'attention',
  lost: 'attention',
  free: 'default',
} as const satisfies Record<BoxState, string>;

interface Strip {
  readonly language: Language;
  readonly now: Date;
  readonly boxes: readonly Box[];
}

/** All units side by side, in as few and as even rows as at most five beside each other make. */
export function unitStrip({ language, now, boxes }: Strip): readonly View[] {
  const rows = Math.ceil(boxes.length / mostPerRow);
  const perRow = Math.ceil(boxes.length / rows);
  return Array.from({ length: rows }, (_, row) => ({
    units: boxes.slice(row * perRow, (row + 1) * perRow).map((box) => unit(language, now, box)),
  }));
}

function unit(language: Language, now: Date, box: Box): View {
  const at = whenOf(box);
  // Other times that the consultant proposes are the municipality's to answer.
  const state = box.state === 'requested' && box.turn === 'municipality' ? 'proposed' : box.state;
  const year = at === undefined ? '' : yearOf(at);
  const date = at === undefined ? text(language, 'quota.noDate') : shortDateText(language, at);
  return {
    mark: marks[box.state],
    color: colors[box.state],
    opens: box.booking !== undefined,
    free: box.booking === undefined,
    booking: box.booking?.id ?? '',
    state: text(language, `quota.${state}`),
    date: markdown(date),
    year,
    otherYear: year !== '' && year !== yearOf(now.getTime()),
    open: plain(
      text(language, 'quota.openBooking', {
        state,
        date: at === undefined ? '' : dateText(language, at),
      }).trim(),
    ),
  };
}

function whenOf({ at, due }: Box): number | undefined {
  return at ?? (due === undefined ? undefined : instantAt(due, '12:00')?.getTime());
}
