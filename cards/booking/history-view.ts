import { markdown } from '../escape.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { dateText } from '../text/dates.ts';
import type { BookingCardInput } from './booking-card.ts';

export interface HistoryItem {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** A sentence without its full stop; see `history-line.ts`. Not escaped. */
  readonly text: string;
}

const linesShown = 8;
/** Characters of a line but the newest: reasons may be long, and a card is 25 KB at most. */
const longestLine = 160;

/** How a booking came to where it is, newest first. */
export function historyView({ language, history }: BookingCardInput): View {
  const more = history.length - linesShown;
  return {
    hasHistory: history.length > 0,
    historyHeading: text(language, 'booking.historyHeading'),
    history: history.slice(0, linesShown).map(({ at, text: line }, i) => ({
      line: markdown(
        text(language, 'booking.historyRow', {
          day: dateText(language, at),
          text: i === 0 ? line : shortened(line),
        }),
      ),
    })),
    hasHistoryMore: more > 0,
    historyMore: text(language, 'booking.historyMore', { count: Math.max(0, more) }),
  };
}

function shortened(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine - 1).trimEnd()}…` : line;
}
