import { z } from 'zod/v4';
import { text } from '../../cards/text/catalogue.ts';
import { type CardContent, wordsOf } from '../support/cards.ts';
import type { Account, Answered } from '../support/person.ts';
import { colleagues, town } from '../support/town.ts';
import type { TwoBots } from '../support/two-bots.ts';

export const places = 80;
const managers = colleagues(20, '233', 'a').map((person) => ({ ...person, role: 'manager' }));
const comers = colleagues(200, '905', 'b');

/** A network for bursts: many who may book in one municipality, and a session that 200 people want to attend. */
export const crowd = (sessions: readonly string[]) =>
  town(
    sessions.map((id) => ({ id, capacity: places })),
    [...managers, ...comers],
  );

/** One press and what it was answered with, as its reader sees it. */
export interface Pressed {
  readonly person: number;
  readonly words: string;
}

/** 100 requests for a workshop at each process at once, each from a form of its own. */
export function bookAtOnce(bots: TwoBots): Promise<readonly Pressed[]> {
  return Promise.all(times(200).map((n) => book(bots, n, n % 2 === 0 ? 0 : 1)));
}

/** Delivers the requests with these numbers to both processes at once. */
export function bookAtBoth(bots: TwoBots, numbers: readonly number[]): Promise<readonly Pressed[]> {
  return Promise.all(numbers.flatMap((n) => [book(bots, n, 0), book(bots, n, 1)]));
}

function book(bots: TwoBots, n: number, at: 0 | 1): Promise<Pressed> {
  const form = { nonce: `form-${n}`, kind: 'study', due: '2026-12-18' };
  return press(bots, person(managers, n), n, at, 'booking.submit', form);
}

/**
 * "On site" from 200 people at once, 100 at each process: half on a card of their own, half on a card that all
 * share in a channel. Of every fifth person the press is delivered to both processes.
 */
export function comeAtOnce(bots: TwoBots, session: string): Promise<readonly Pressed[]> {
  return Promise.all(
    times(comers.length).flatMap((n) => {
      const at = n % 2 === 0 ? 0 : 1;
      const twice = n % 5 === 0;
      return (twice ? ([0, 1] as const) : ([at] as const)).map((to) => come(bots, session, n, to));
    }),
  );
}

function come(bots: TwoBots, session: string, n: number, at: 0 | 1): Promise<Pressed> {
  const shared = n % 4 < 2;
  const data = shared ? { session } : { session, nonce: `card-${n}` };
  return press(bots, person(comers, n), n, at, 'rsvp.onSite', data, shared ? inChannel(session, n) : {});
}

function inChannel(session: string, n: number): object {
  return {
    id: `press-${session}-${n}`,
    conversation: { id: '19:yhteinen@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true },
  };
}

/**
 * Delivers the press again, as Teams and people do, while it gets no answer or one that says "not now"; less and
 * less often, so that a slow machine catches up.
 */
async function press(
  bots: TwoBots,
  account: Account,
  n: number,
  at: 0 | 1,
  verb: string,
  data: object,
  place: object = {},
): Promise<Pressed> {
  const who = bots.person(account, at);
  for (let attempt = 1; attempt <= 12; attempt += 1) {
    const words = wordsIn(await who.invoke(verb, data, place));
    if (words !== undefined && !notNow.some((title) => words.includes(title))) {
      return { person: n, words };
    }
    const pause = Math.random() * Math.min(500 * 2 ** attempt, 15_000);
    await new Promise((next) => setTimeout(next, pause));
  }
  throw new Error(`no answer: ${bots.said()}`);
}

const notNow = [text('fi', 'notice.busyTitle', {}), text('fi', 'notice.storage-downTitle', {})];

function wordsIn({ status, value }: Answered): string | undefined {
  if (status !== 200) return undefined;
  return typeof value === 'string' ? value : wordsOf(card.parse(value));
}

const card: z.ZodType<CardContent> = z.record(z.string(), z.unknown());

/** The place in line that the answer names; undefined: on site. */
export function positionIn({ words }: Pressed): number | undefined {
  const [, position] = /jonossa (?:sijalla )?(\d+)/i.exec(words) ?? [];
  return position === undefined ? undefined : Number(position);
}

export function isNoneLeft({ words }: Pressed): boolean {
  return words.includes(text('fi', 'notice.none-leftTitle', {}));
}

function person(people: readonly Account[], n: number): Account {
  const found = people[n % people.length];
  if (!found) throw new Error(`nobody has the number ${n}`);
  return found;
}

function times(count: number): readonly number[] {
  return Array.from({ length: count }, (_, n) => n);
}
