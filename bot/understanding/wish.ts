import type { Audience, Mode, WorkshopKind } from '../shared/booking.ts';
import type { Day } from '../shared/helsinki.ts';
import { labelled } from './labelled.ts';
import { daysIn, type Said } from './said.ts';
import { weekdayIn } from './same-weekday.ts';
import { seatsIn, seatsStart } from './seats.ts';
import { lastDays } from './time-roles.ts';
import { venueIn, venuesStart } from './venue.ts';
import { type WishedDay, type WishedTimes, wishedTimes } from './wished-times.ts';

/** What of a workshop was said; what was not is for the form to ask. */
export interface WorkshopWish extends WishedTimes {
  readonly kind?: WorkshopKind;
  readonly audience: readonly Audience[];
  readonly mode?: Mode;
  /** The house or room; empty: none was surely said. */
  readonly place: string;
  /** What it is for; empty: it was not said. */
  readonly aim: string;
  /** How many take part. */
  readonly expected?: number;
  /** By when it is to be ready. */
  readonly due?: Day;
  /** Times for which the form has no room. */
  readonly leftOut: readonly WishedDay[];
}

/** The time of what "at the same time" points at. */
export interface SameTime {
  readonly day: Day;
  readonly from: string;
  readonly to: string;
}

/** A form has room for so many. */
export const mostDays = 3;
/** Where no end is said (minutes). */
const usualLength = 180;

const audienceOf = {
  elected: 'political',
  'for-professional': 'professional',
  'for-sectors': 'sectors',
  'for-supervisors': 'supervisors',
  'for-residents': 'residents',
} as const satisfies Readonly<Record<string, Audience>>;

/** `people`: the ideas that were said of people; those of rooms are of none. */
export function workshopWish(
  said: Said,
  same?: SameTime,
  people: ReadonlySet<string> = said.concepts,
): WorkshopWish {
  const { concepts } = said;
  const kind = kindOf(said);
  const mode = modeOf(concepts);
  const [due] = lastDays(said.whens, 'deadline');
  const { here } = seatsIn(said);
  return {
    ...(kind ? { kind } : {}),
    audience: Object.entries(audienceOf).flatMap(([concept, one]) => (people.has(concept) ? [one] : [])),
    ...(mode ? { mode } : {}),
    place: venueIn(said),
    aim: aimIn(said),
    ...(here ? { expected: here } : {}),
    ...(due && due >= said.today ? { due } : {}),
    ...timesOf(said, concepts.has('same-time') ? same : undefined),
  };
}

/** A comma ends it only before a time, a place or a number. */
function aimIn(said: Said): string {
  const ends = [...said.whens.map(({ start }) => start), ...seatsStart(said), ...venuesStart(said)];
  return labelled(said.text, 'aim', ends);
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
function timesOf(said: Said, same: SameTime | undefined): WishedTimes & Pick<WorkshopWish, 'leftOut'> {
  const { days, ...shared } = wishedTimes(said, usualLength);
  const hours = shared.from === undefined && same ? { from: same.from, to: same.to } : shared;
  const pointed = daysIn(said).length === 0 && same ? sameWeekday(said, same) : undefined;
  const all = pointed === undefined ? days : [{ day: pointed }];
  const rows = all.map((one) => ({ ...hours, ...one }));
  return { days: rows.slice(0, mostDays), leftOut: rows.slice(mostDays), ...hours };
}

function sameWeekday({ whens }: Said, { day }: SameTime): Day | undefined {
  const span = whens.find(({ when }) => when.kind === 'span')?.when;
  return span?.kind === 'span' ? weekdayIn(span.first, span.last, day) : undefined;
}
