import type { Audience, Mode, WorkshopKind } from '../shared/booking.ts';
import type { Day } from '../shared/helsinki.ts';
import { daysIn, type Said } from './said.ts';
import { weekdayIn } from './same-weekday.ts';
import { themeIn } from './theme.ts';
import { type WishedTimes, wishedTimes } from './wished-times.ts';

/** What of a workshop was said; what was not is for the form to ask. */
export interface WorkshopWish extends WishedTimes {
  readonly kind?: WorkshopKind;
  readonly theme: string;
  readonly audience: readonly Audience[];
  readonly mode?: Mode;
}

/** The time of what "at the same time" points at. */
export interface SameTime {
  readonly day: Day;
  readonly from: string;
  readonly to: string;
}

/** A form has room for so many. */
const mostDays = 3;
/** Where no end is said (minutes). */
const usualLength = 180;

const audienceOf = {
  elected: 'political',
  'for-professional': 'professional',
  'for-sectors': 'sectors',
  'for-supervisors': 'supervisors',
  'for-residents': 'residents',
} as const satisfies Readonly<Record<string, Audience>>;

export function workshopWish(said: Said, same?: SameTime): WorkshopWish {
  const { concepts } = said;
  const kind = kindOf(said);
  const mode = modeOf(concepts);
  return {
    ...(kind ? { kind } : {}),
    theme: themeIn(said),
    audience: Object.entries(audienceOf).flatMap(([concept, one]) => (concepts.has(concept) ? [one] : [])),
    ...(mode ? { mode } : {}),
    ...timesOf(said, concepts.has('same-time') ? same : undefined),
  };
}

function kindOf({ concepts, whens }: Said): WorkshopKind | undefined {
  const timed = whens.some(({ when }) => when.from !== undefined);
  if (concepts.has('study') && !timed) return 'study';
  return concepts.has('seminar') ? 'seminar' : undefined;
}

function modeOf(concepts: ReadonlySet<string>): Mode | undefined {
  if (concepts.has('hybrid')) return 'both';
  if (concepts.has('remote')) return concepts.has('on-site') ? 'both' : 'remote';
  return concepts.has('on-site') ? 'onSite' : undefined;
}

/** "At the same time next week": the weekday and hours of what is pointed at. */
function timesOf(said: Said, same: SameTime | undefined): WishedTimes {
  const { days, ...shared } = wishedTimes(said, usualLength);
  const hours = shared.from === undefined && same ? { from: same.from, to: same.to } : shared;
  const pointed = daysIn(said).length === 0 && same ? sameWeekday(said, same) : undefined;
  const all = pointed === undefined ? days : [{ day: pointed }];
  return { days: all.slice(0, mostDays).map((one) => ({ ...hours, ...one })), ...hours };
}

function sameWeekday({ whens }: Said, { day }: SameTime): Day | undefined {
  const span = whens.find(({ when }) => when.kind === 'span')?.when;
  return span?.kind === 'span' ? weekdayIn(span.first, span.last, day) : undefined;
}
