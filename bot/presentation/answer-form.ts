import { isHttpsLink } from '../https-link.ts';
import { type AskFault, readTime } from './form.ts';

/** The consultant's answer as typed. `slot`: the number of a wished time, from 0, or `other`. */
export interface AnswerFields {
  readonly slot: string;
  readonly date: string;
  readonly time: string;
  /** Minutes. */
  readonly length: string;
  readonly link: string;
  readonly reason: string;
}

export const answerFieldNames = [
  'slot',
  'date',
  'time',
  'length',
  'link',
  'reason',
] as const satisfies readonly (keyof AnswerFields)[];

export type AnswerFault =
  | AskFault
  | 'choose-time'
  | 'choose-one-time'
  | 'no-such-length'
  | 'no-such-link'
  | 'give-reason';
export type AnswerFaults = Readonly<Partial<Record<keyof AnswerFields, AnswerFault>>>;

export const otherTime = 'other';
/** How long a presentation may be (minutes), the usual one second. */
export const lengths = ['30', '60', '90', '120'] as const;
/** Characters. */
export const reasonLength = 500;

export interface AgreedTime {
  readonly start: number;
  readonly end: number;
  readonly link?: string | undefined;
}

/** What is chosen before anybody chooses: the first wish that is to come. */
export function usualSlot(wishes: readonly number[], now: Date): string {
  const first = wishes.findIndex((start) => start > now.getTime());
  return first < 0 ? otherTime : String(first);
}

/** Reads which time is agreed on. A typed day counts although the usual choice was left standing. */
export function readAgreeForm(
  fields: AnswerFields,
  wishes: readonly number[],
  now: Date,
): AgreedTime | { readonly faults: AnswerFaults } {
  const faults: Partial<Record<keyof AnswerFields, AnswerFault>> = {};
  const start = isOther(fields, wishes, now)
    ? readOther(fields, now, faults)
    : readWish(fields, wishes, now, faults);
  const minutes = lengths.find((one) => one === fields.length.trim());
  if (minutes === undefined) {
    faults.length = 'no-such-length';
  }
  const link = fields.link.trim();
  if (link !== '' && !isHttpsLink(link)) {
    faults.link = 'no-such-link';
  }
  if (start === undefined || Object.keys(faults).length > 0) {
    return { faults };
  }
  return { start, end: start + Number(minutes) * 60_000, link: link || undefined };
}

function isOther({ slot, date }: AnswerFields, wishes: readonly number[], now: Date): boolean {
  return slot === otherTime || (date.trim() !== '' && slot === usualSlot(wishes, now));
}

type Faults = Partial<Record<keyof AnswerFields, AnswerFault>>;

function readOther(fields: AnswerFields, now: Date, faults: Faults): number | undefined {
  const date = fields.date.trim();
  if (date === '') {
    faults.date = 'give-time';
    return undefined;
  }
  const read = readTime(date, fields.time.trim(), now);
  if (typeof read === 'number') {
    return read;
  }
  faults[read.at] = read.fault;
  return undefined;
}

function readWish(
  { slot, date, time }: AnswerFields,
  wishes: readonly number[],
  now: Date,
  faults: Faults,
): number | undefined {
  const start = /^\d$/.test(slot) ? wishes[Number(slot)] : undefined;
  if (start === undefined) {
    faults.slot = 'choose-time';
  } else if (start <= now.getTime()) {
    faults.slot = 'in-the-past';
  } else if (date.trim() !== '' && readTime(date.trim(), time.trim(), now) !== start) {
    faults.date = 'choose-one-time';
  }
  return start;
}

/** Why it is declined, which the asker reads. */
export function readReason(typed: string): { readonly reason: string } | { readonly faults: AnswerFaults } {
  const reason = typed.trim();
  if (reason === '') {
    return { faults: { reason: 'give-reason' } };
  }
  return reason.length > reasonLength ? { faults: { reason: 'too-long' } } : { reason };
}
