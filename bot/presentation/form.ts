import { dayOf, instantAt, isDay } from '../shared/helsinki.ts';

/** The stranger's form as typed: every field is text, whatever the client sends. */
export interface AskFields {
  readonly municipality: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly date1: string;
  readonly time1: string;
  readonly date2: string;
  readonly time2: string;
  readonly date3: string;
  readonly time3: string;
  readonly message: string;
}

export const askFieldNames = [
  'municipality',
  'name',
  'email',
  'phone',
  'date1',
  'time1',
  'date2',
  'time2',
  'date3',
  'time3',
  'message',
] as const satisfies readonly (keyof AskFields)[];

export type AskFault =
  | 'give-municipality'
  | 'give-name'
  | 'too-long'
  | 'no-such-email'
  | 'no-such-phone'
  | 'give-time'
  | 'no-such-date'
  | 'no-such-time'
  | 'in-the-past'
  | 'too-far'
  | 'same-time-twice';
export type AskFaults = Readonly<Partial<Record<keyof AskFields, AskFault>>>;

/** Who asks, what for, and how they are reached beside the chat. Empty: not said. */
export interface AskWords {
  readonly municipality: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly message: string;
}

/** Longest texts, in characters. */
export const askLengths = { municipality: 60, name: 80, email: 120, phone: 30, message: 1_000 } as const;
/** How far ahead a time may be (milliseconds). */
const farthest = 366 * 86_400_000;

/** Reads the form, or names each fault at its field. */
export function readAskForm(
  fields: AskFields,
  now: Date,
): { readonly words: AskWords; readonly wishes: readonly number[] } | { readonly faults: AskFaults } {
  const faults: Partial<Record<keyof AskFields, AskFault>> = {};
  const words = readWords(fields, faults);
  const wishes = readWishes(fields, now, faults);
  return Object.keys(faults).length > 0 ? { faults } : { words, wishes };
}

type Faults = Partial<Record<keyof AskFields, AskFault>>;

function readWords(fields: AskFields, faults: Faults): AskWords {
  const read = (field: keyof typeof askLengths, missing?: AskFault) => {
    const text = fields[field].trim();
    if (text === '' && missing) {
      faults[field] = missing;
    } else if (text.length > askLengths[field]) {
      faults[field] = 'too-long';
    }
    return text;
  };
  const email = read('email');
  if (email !== '' && !isEmail(email)) {
    faults.email ??= 'no-such-email';
  }
  const phone = read('phone');
  if (phone !== '' && !/^\+?[\d\s()-]{5,30}$/.test(phone)) {
    faults.phone ??= 'no-such-phone';
  }
  return {
    municipality: read('municipality', 'give-municipality'),
    name: read('name', 'give-name'),
    email,
    phone,
    message: read('message'),
  };
}

function isEmail(text: string): boolean {
  const [name, host, ...more] = text.split('@');
  return (
    more.length === 0 &&
    !/\s/.test(text) &&
    Boolean(name) &&
    /^[^.]/.test(host ?? '') &&
    /\.[^.]+$/.test(host ?? '')
  );
}

/** Up to three; a time without a day is left out, since clients fill it in. */
function readWishes(fields: AskFields, now: Date, faults: Faults): readonly number[] {
  const wishes: number[] = [];
  let given = false;
  for (const n of [1, 2, 3] as const) {
    const date = fields[`date${n}`].trim();
    if (date === '') {
      continue;
    }
    given = true;
    const read = readTime(date, fields[`time${n}`].trim(), now);
    if (typeof read !== 'number') {
      faults[`${read.at}${n}`] = read.fault;
    } else if (wishes.includes(read)) {
      faults[`date${n}`] = 'same-time-twice';
    } else {
      wishes.push(read);
    }
  }
  if (!given) {
    faults.date1 = 'give-time';
  }
  return wishes;
}

/** A day and a clock time in Helsinki as an instant that is still to come, or what is wrong with which. */
export function readTime(
  date: string,
  clock: string,
  now: Date,
): number | { readonly at: 'date' | 'time'; readonly fault: AskFault } {
  if (!isDay(date)) {
    return { at: 'date', fault: 'no-such-date' };
  }
  if (date < dayOf(now)) {
    return { at: 'date', fault: 'in-the-past' };
  }
  const instant = instantAt(date, clock);
  if (!instant) {
    return { at: 'time', fault: 'no-such-time' };
  }
  if (instant <= now) {
    return { at: 'time', fault: 'in-the-past' };
  }
  return instant.getTime() - now.getTime() > farthest ? { at: 'date', fault: 'too-far' } : instant.getTime();
}
