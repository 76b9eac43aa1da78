import {
  addDays,
  type Day,
  dayOf,
  daysBetween,
  endOfDay,
  instantAt,
  isDay,
  startOfDay,
} from '../shared/helsinki.ts';
import type { SessionFacts } from '../shared/session.ts';
import {
  type Faults,
  furtherDates,
  longestDays,
  type SessionFault,
  type SessionField,
  type SessionFields,
} from './form-fields.ts';

export type Times = Pick<SessionFacts, 'start' | 'end' | 'opens' | 'closes'>;

export interface TimeFrame {
  readonly now: Date;
  /** The network's periods, first and last day. */
  readonly periods: readonly { readonly from: Day; readonly to: Day }[];
  /** The session that is being changed, and its own fields: what stays as it was is not judged again. */
  readonly standing?: { readonly fields: SessionFields; readonly facts: SessionFacts } | undefined;
}

/** The next period's sessions are planned before the period is entered; further ahead a date is a slip of the pen. */
const planningDays = 731;

/** Days of a session in relation to its first one, which further dates repeat. */
interface Spans {
  readonly days: number;
  readonly opens: number | undefined;
  /** How many days before the session registration closes; undefined: with its beginning. */
  readonly closesBefore: number | undefined;
}

/** The times of the session and of those on further dates; undefined when a date has a fault. */
export function readTimes(
  fields: SessionFields,
  frame: TimeFrame,
  faults: Faults,
): readonly Times[] | undefined {
  const spans = readSpans(fields, frame, faults);
  const first = readFirst(fields, spans, frame, faults);
  const dates = frame.standing ? [] : furtherDates.filter((field) => fields[field].trim() !== '');
  const taken = new Set([fields.date.trim()]);
  const further = dates.map((field) => {
    const day = fields[field].trim();
    if (taken.has(day)) {
      faults[field] = 'same-date';
      return undefined;
    }
    taken.add(day);
    return readFurther(fields, field, day, spans, frame, faults);
  });
  const all = [first, ...further];
  const read = all.filter((times) => times !== undefined);
  return read.length === all.length ? read : undefined;
}

function readSpans(fields: SessionFields, frame: TimeFrame, faults: Faults): Spans {
  const date = fields.date.trim();
  const closes = readCloses(fields, frame, faults);
  const opens = fields.opens.trim();
  if (opens !== '' && !isDay(opens)) {
    faults.opens = 'no-such-date';
  }
  return {
    days: readDays(fields, faults),
    opens: isDay(opens) ? startOfDay(opens).getTime() : undefined,
    closesBefore: closes !== undefined && isDay(date) ? daysBetween(closes, date) : undefined,
  };
}

/** How many days after the first one the session ends. */
function readDays({ date, endDate }: SessionFields, faults: Faults): number {
  const [first, last] = [date.trim(), endDate.trim()];
  if (last === '') {
    return 0;
  }
  if (!isDay(last)) {
    faults.endDate = 'no-such-date';
    return 0;
  }
  const days = isDay(first) ? daysBetween(first, last) : 0;
  if (days < 0) {
    faults.endDate = 'end-before-start';
  } else if (days > longestDays) {
    faults.endDate = 'lasts-too-long';
  }
  return Math.max(0, days);
}

/** The last day to register; undefined: registration lasts until the session begins. */
function readCloses(fields: SessionFields, { now, standing }: TimeFrame, faults: Faults): Day | undefined {
  const [closes, date] = [fields.closes.trim(), fields.date.trim()];
  if (closes === '') {
    return undefined;
  }
  if (!isDay(closes)) {
    faults.closes = 'no-such-date';
    return undefined;
  }
  if (closes < dayOf(now) && closes !== standing?.fields.closes) {
    faults.closes = 'in-the-past';
  } else if (isDay(date) && closes > date) {
    faults.closes = 'closes-after-start';
  }
  return closes;
}

const startFields = ['date', 'start'] as const;
const endFields = ['date', 'end', 'endDate'] as const;

function readFirst(fields: SessionFields, spans: Spans, frame: TimeFrame, faults: Faults): Times | undefined {
  const { standing } = frame;
  const date = fields.date.trim();
  const stands = (names: readonly SessionField[]) =>
    standing !== undefined && names.every((field) => fields[field].trim() === standing.fields[field]);
  // An hour that comes twice in an autumn night has two instants: the one that stands is kept.
  const kept = {
    start: stands(startFields) ? standing?.facts.start : undefined,
    end: stands(endFields) ? standing?.facts.end : undefined,
  };
  const when = readWhen(fields, 'date', date, spans.days, frame, faults, kept);
  if (!when) {
    return undefined;
  }
  const times = withRegistration(when, date, spans);
  if (times.opens !== undefined && times.opens >= times.closes) {
    faults.opens = 'opens-after-closes';
  }
  return times;
}

/** Everything that is wrong with a further date is said at that date. */
function readFurther(
  fields: SessionFields,
  field: SessionField,
  day: string,
  spans: Spans,
  frame: TimeFrame,
  faults: Faults,
): Times | undefined {
  const when = readWhen(fields, field, day, spans.days, frame, faults);
  if (!when) {
    return undefined;
  }
  const times = withRegistration(when, day, spans);
  if (times.closes <= frame.now.getTime()) {
    faults[field] = 'closed-by-then';
  } else if (times.opens !== undefined && times.opens >= times.closes) {
    faults[field] = 'opens-after-closes';
  }
  return times;
}

/** Registration closes with the chosen day, and at the latest when the session begins. */
function withRegistration(when: Pick<Times, 'start' | 'end'>, day: Day, spans: Spans): Times {
  const { opens, closesBefore } = spans;
  const closes =
    closesBefore === undefined
      ? when.start
      : Math.min(endOfDay(addDays(day, -closesBefore)).getTime(), when.start);
  return { ...when, opens, closes };
}

interface Kept {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

function readWhen(
  fields: SessionFields,
  field: SessionField,
  day: string,
  days: number,
  frame: TimeFrame,
  faults: Faults,
  kept: Kept = {},
): Pick<Times, 'start' | 'end'> | undefined {
  const fail = (at: SessionField, fault: SessionFault): undefined => {
    faults[field === 'date' ? at : field] ??= fault;
  };
  const dayFault = kept.start === undefined ? faultOfDay(day, frame) : undefined;
  if (dayFault) {
    return fail('date', dayFault);
  }
  const now = frame.now.getTime();
  const start = kept.start ?? instantAt(day, fields.start.trim())?.getTime();
  const end = kept.end ?? instantAt(addDays(day, days), fields.end.trim())?.getTime();
  if (start === undefined) {
    return fail('start', clockFault(fields.start));
  }
  if (end === undefined) {
    return fail('end', clockFault(fields.end));
  }
  if (end <= start) {
    return fail('end', 'end-before-start');
  }
  if (start <= now && kept.start === undefined) {
    return fail('start', 'in-the-past');
  }
  return end <= now ? fail('end', 'in-the-past') : { start, end };
}

function faultOfDay(day: string, { now, periods }: TimeFrame): SessionFault | undefined {
  const today = dayOf(now);
  if (!isDay(day)) {
    return 'no-such-date';
  }
  if (day < today) {
    return 'in-the-past';
  }
  const planned = daysBetween(today, day) <= planningDays;
  return planned || periods.some(({ from, to }) => from <= day && day <= to) ? undefined : 'outside-periods';
}

/** A time that is one but did not come on that day: the clocks went over it. */
function clockFault(typed: string): SessionFault {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(typed.trim()) ? 'time-gap' : 'no-such-time';
}
