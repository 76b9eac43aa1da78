import type { Audience, Mode, WorkshopKind } from '../shared/booking.ts';
import type { Day } from '../shared/helsinki.ts';
import { daysIn, type Said } from './said.ts';
import { weekdayIn } from './same-weekday.ts';
import { themeIn } from './theme.ts';

/** What of a workshop was said; what was not is for the form to ask. Times are "HH:mm" in Helsinki. */
export interface WorkshopWish {
  readonly kind?: WorkshopKind;
  readonly theme: string;
  readonly audience: readonly Audience[];
  readonly mode?: Mode;
  readonly days: readonly Day[];
  readonly from?: string;
  readonly to?: string;
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
  const hours = hoursOf(said, concepts.has('same-time') ? same : undefined);
  const kind = kindOf(said);
  const mode = modeOf(concepts);
  return {
    ...(kind ? { kind } : {}),
    theme: themeIn(said),
    audience: Object.entries(audienceOf).flatMap(([concept, one]) => (concepts.has(concept) ? [one] : [])),
    ...(mode ? { mode } : {}),
    days: wishedDays(said, concepts.has('same-time') ? same : undefined),
    ...hours,
  };
}

function kindOf({ concepts, whens }: Said): WorkshopKind | undefined {
  const timed = whens.some(({ when }) => when.from !== undefined);
  if (concepts.has('study') && !timed) return 'study';
  return concepts.has('seminar') ? 'seminar' : undefined;
}

function modeOf(concepts: ReadonlySet<string>): Mode | undefined {
  if (concepts.has('remote')) return concepts.has('on-site') ? 'both' : 'remote';
  return concepts.has('on-site') ? 'onSite' : undefined;
}

/** "At the same time next week": the weekday of what is pointed at. */
function wishedDays(said: Said, same: SameTime | undefined): readonly Day[] {
  const days = daysIn(said);
  const span = said.whens.find(({ when }) => when.kind === 'span')?.when;
  if (days.length === 0 && same && span?.kind === 'span') {
    const day = weekdayIn(span.first, span.last, same.day);
    return day === undefined ? [] : [day];
  }
  return days.filter((day) => day >= said.today).slice(0, mostDays);
}

function hoursOf({ whens }: Said, same: SameTime | undefined): Pick<WorkshopWish, 'from' | 'to'> {
  const timed = whens.find(({ when }) => when.from !== undefined)?.when;
  if (!timed?.from) return same ? { from: same.from, to: same.to } : {};
  return { from: timed.from, to: timed.to ?? later(timed.from) };
}

function later(from: string): string {
  const [hours = 0, minutes = 0] = from.split(':').map(Number);
  const end = Math.min(hours * 60 + minutes + usualLength, 23 * 60 + 59);
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}
