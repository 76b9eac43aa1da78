import { dayOf, daysBetween, endOfDay, instantAt, isDay } from '../shared/helsinki.ts';
import { sessionKinds } from '../shared/network.ts';
import type { SessionFacts } from '../shared/session.ts';

/** The session form as typed: every field is text, whatever the client sends. */
export interface SessionFields {
  readonly kind: string;
  readonly titleFi: string;
  readonly titleSv: string;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  /** `yes` or `no`. */
  readonly remote: string;
  readonly remoteLink: string;
  readonly capacity: string;
  readonly perMunicipality: string;
  readonly closes: string;
  /** Sparring: number of the topic, from 1. */
  readonly topic: string;
}
export type SessionField = keyof SessionFields;

export type SessionFault =
  | 'choose-kind'
  | 'give-title'
  | 'too-long'
  | 'no-such-date'
  | 'no-such-time'
  | 'in-the-past'
  | 'outside-periods'
  | 'end-before-start'
  | 'give-place-or-remote'
  | 'no-such-link'
  | 'no-such-number'
  | 'above-capacity'
  | 'closes-after-start'
  | 'choose-topic';
export type SessionFaults = Readonly<Partial<Record<SessionField, SessionFault>>>;

/** Longest texts of the form, in characters; stated on the card. */
export const titleLength = 120;
export const placeLength = 120;
const largestRoom = 10_000;
/** The next period's sessions are planned before the period is entered; further ahead a date is a slip of the pen. */
const planningDays = 731;

interface Frame {
  readonly now: Date;
  /** The network's periods, first and last day. */
  readonly periods: readonly { readonly from: string; readonly to: string; readonly topics: number }[];
  readonly by: string;
}

/** Reads the form, or names each fault at its field. */
export function readSessionForm(
  fields: SessionFields,
  frame: Frame,
): { readonly facts: SessionFacts } | { readonly faults: SessionFaults } {
  const faults: Partial<Record<SessionField, SessionFault>> = {};
  const kind = sessionKinds.find((k) => k === fields.kind);
  if (!kind) {
    faults.kind = 'choose-kind';
  }
  const titleFi = readText(fields.titleFi, titleLength, 'titleFi', faults);
  const titleSv = readText(fields.titleSv, titleLength, 'titleSv', faults);
  if (!titleFi && !faults.titleFi) {
    faults.titleFi = 'give-title';
  }
  const place = readText(fields.place, placeLength, 'place', faults);
  const remote = fields.remote === 'yes';
  if (!place && !remote) {
    faults.place = 'give-place-or-remote';
  }
  const remoteLink = remote ? readLink(fields.remoteLink.trim(), faults) : undefined;
  const time = readTime(fields, frame, faults);
  const capacity = readNumber(fields.capacity, 'capacity', faults);
  const perMunicipality = readNumber(fields.perMunicipality, 'perMunicipality', faults);
  if (capacity !== undefined && perMunicipality !== undefined && perMunicipality > capacity) {
    faults.perMunicipality = 'above-capacity';
  }
  const period = frame.periods.find((p) => p.from <= fields.date && fields.date <= p.to);
  const topic = kind === 'sparring' ? readTopic(fields.topic, period?.topics ?? 0, faults) : undefined;
  if (!kind || !time || Object.keys(faults).length > 0) {
    return { faults };
  }
  const facts = {
    kind,
    titleFi,
    titleSv: titleSv || titleFi,
    ...time,
    place,
    remote,
    remoteLink,
    capacity,
    perMunicipality,
    topic,
    createdBy: frame.by,
  };
  return { facts };
}

type Faults = Partial<Record<SessionField, SessionFault>>;

function readText(typed: string, longest: number, field: SessionField, faults: Faults): string {
  const text = typed.trim();
  if (text.length > longest) {
    faults[field] = 'too-long';
  }
  return text;
}

function readTime(
  fields: SessionFields,
  frame: Frame,
  faults: Faults,
): { readonly start: number; readonly end: number; readonly closes: number } | undefined {
  if (!isDay(fields.date)) {
    faults.date = 'no-such-date';
    return undefined;
  }
  if (fields.date < dayOf(frame.now)) {
    faults.date = 'in-the-past';
    return undefined;
  }
  const planned = daysBetween(dayOf(frame.now), fields.date) <= planningDays;
  if (!planned && !frame.periods.some((p) => p.from <= fields.date && fields.date <= p.to)) {
    faults.date = 'outside-periods';
    return undefined;
  }
  const start = instantAt(fields.date, fields.start);
  const end = instantAt(fields.date, fields.end);
  if (!start) {
    faults.start = 'no-such-time';
    return undefined;
  }
  if (!end) {
    faults.end = 'no-such-time';
    return undefined;
  }
  if (end <= start) {
    faults.end = 'end-before-start';
    return undefined;
  }
  if (start <= frame.now) {
    faults.start = 'in-the-past';
    return undefined;
  }
  const closes = readCloses(fields.closes.trim(), fields.date, start, frame.now, faults);
  return { start: start.getTime(), end: end.getTime(), closes };
}

/** Registration closes with the chosen day, and at the latest when the session begins. */
function readCloses(typed: string, date: string, start: Date, now: Date, faults: Faults): number {
  if (!typed) {
    return start.getTime();
  }
  if (!isDay(typed)) {
    faults.closes = 'no-such-date';
  } else if (typed < dayOf(now)) {
    faults.closes = 'in-the-past';
  } else if (typed > date) {
    faults.closes = 'closes-after-start';
  } else {
    return Math.min(endOfDay(typed).getTime(), start.getTime());
  }
  return start.getTime();
}

function readLink(typed: string, faults: Faults): string | undefined {
  if (typed && !(URL.canParse(typed) && new URL(typed).protocol === 'https:' && typed.length <= 500)) {
    faults.remoteLink = 'no-such-link';
  }
  return typed || undefined;
}

function readNumber(typed: string, field: SessionField, faults: Faults): number | undefined {
  const text = typed.trim();
  if (!text) {
    return undefined;
  }
  const number = Number(text);
  if (!(Number.isInteger(number) && number >= 1 && number <= largestRoom)) {
    faults[field] = 'no-such-number';
    return undefined;
  }
  return number;
}

function readTopic(typed: string, topics: number, faults: Faults): number | undefined {
  if (topics === 0) {
    return undefined;
  }
  const number = Number(typed);
  if (!(Number.isInteger(number) && number >= 1 && number <= topics)) {
    faults.topic = 'choose-topic';
    return undefined;
  }
  return number;
}
