import type { Box, BoxState } from '../../bot/quota/rules.ts';
import { instantAt } from '../../bot/shared/helsinki.ts';
import type { Language } from '../../bot/shared/people.ts';
import { markdown, plain } from '../escape.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { dateText, shortDateText, yearOf } from '../text/dates.ts';

const perRow = 5;

/** The four states differ in shape and word, not only in colour. */
const looks = {
  held: { mark: '✔', color: 'good' },
  confirmed: { mark: '●', color: 'accent' },
  requested: { mark: '◔', color: 'warning' },
  free: { mark: '○', color: 'default' },
} as const satisfies Record<BoxState, View>;

interface Strip {
  readonly language: Language;
  readonly now: Date;
  readonly boxes: readonly Box[];
}

/** All units side by side in rows of five; the last row is filled up so that its units stay under the others. */
export function unitStrip({ language, now, boxes }: Strip): readonly View[] {
  const rows: View[] = [];
  for (let first = 0; first < boxes.length; first += perRow) {
    const shown = boxes.slice(first, first + perRow).map((box) => unit(language, now, box));
    const fill = boxes.length > perRow ? perRow - shown.length : 0;
    rows.push({ units: [...shown, ...Array.from({ length: fill }, () => gap)] });
  }
  return rows;
}

const gap: View = { kind: 'gap', opens: false, shown: false, gap: true };

function unit(language: Language, now: Date, box: Box): View {
  const at = whenOf(box);
  const state = text(language, `quota.${box.state}`);
  const year = at === undefined ? '' : yearOf(at);
  const date = at === undefined ? text(language, 'quota.noDate') : shortDateText(language, at);
  return {
    ...looks[box.state],
    opens: box.booking !== undefined,
    shown: box.booking === undefined,
    gap: false,
    booking: box.booking?.id ?? '',
    state,
    date: markdown(date),
    year,
    otherYear: year !== '' && year !== yearOf(now.getTime()),
    open: plain(
      text(language, 'quota.openBooking', {
        state: state.toLowerCase(),
        date: at === undefined ? '' : dateText(language, at),
      }).trim(),
    ),
  };
}

function whenOf({ at, due }: Box): number | undefined {
  return at ?? (due === undefined ? undefined : instantAt(due, '12:00')?.getTime());
}
