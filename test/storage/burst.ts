import { z } from 'zod/v4';
import { text } from '../../cards/text/catalogue.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import type { Account, Answered } from '../support/person.ts';
import { colleagues, town } from '../support/town.ts';
import type { TwoBots } from '../support/two-bots.ts';

export const places = 80;

/** Municipalities with five workshops and ten people each who may book them. */
export const bookers = ['701', '702', '703', '704', '705'] as const;
type Booker = (typeof bookers)[number];
const managers = (code: Booker) =>
  colleagues(10, code, code.slice(2)).map((person) => ({ ...person, role: 'manager' }));
const comers = colleagues(200, '905', 'b');

/** A network for bursts: those who book, and sessions of 80 places that 200 people want to attend. */
export function crowd(sessions: readonly string[]) {
  const base = town(
    sessions.map((id) => ({ id, capacity: places })),
    [...bookers.flatMap(managers), ...comers],
  );
  const municipality = { nameFi: 'Mallila', nameSv: 'Mallila', languageStatus: 'fi' };
  return {
    ...base,
    municipalities: [...base.municipalities, ...bookers.map((code) => ({ code, ...municipality }))],
    memberships: [...base.memberships, ...bookers.map((code) => ({ municipality: code, period: 'uso8' }))],
  };
}

/** One press and what it was answered with, as its reader sees it. */
export interface Pressed {
  readonly person: number;
  readonly words: string;
}

/** Books and cancels once, so that the quota has a head row that the burst competes for. */
export async function bookAndCancel(bots: TwoBots, code: Booker): Promise<void> {
  const who = bots.person(person(managers(code), 0), 0);
  const { value } = await who.invoke('booking.submit', form('before'));
  const cancel = buttonsOf(card.parse(value)).find(({ verb }) => verb === 'booking.cancel');
  await who.invoke('booking.cancel', { ...cancel?.data });
}

/** 100 requests for a workshop at each process at once, each from a form of its own. */
export function bookAtOnce(bots: TwoBots, code: Booker): Promise<readonly Pressed[]> {
  return Promise.all(times(200).map((n) => book(bots, code, n, n % 2 === 0 ? 0 : 1)));
}

/** Delivers the same 200 requests to both processes at once. */
export function bookAtBoth(bots: TwoBots, code: Booker): Promise<readonly Pressed[]> {
  return Promise.all(times(200).flatMap((n) => [book(bots, code, n, 0), book(bots, code, n, 1)]));
}

function book(bots: TwoBots, code: Booker, n: number, at: 0 | 1): Promise<Pressed> {
  return press(bots, person(managers(code), n), n, at, 'booking.submit', form(`form-${n}`));
}

function form(nonce: string): object {
  return { nonce, kind: 'study', due: '2026-12-18' };
}

/**
 * "On site" from 200 people at once, 100 at each process: half on a card of their own, half on a card that all
 * share in a channel. Of every fifth person the press is delivered to both processes.
 */
export function comeAtOnce(bots: TwoBots, session: string): Promise<readonly Pressed[]> {
  return Promise.all(
    times(comers.length).flatMap((n) => {
      const [own, other] = n % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
      const deliveries = n % 5 === 0 ? [own, other] : [own];
      return deliveries.map((at) => come(bots, session, n, at));
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
  for (let attempt = 1; attempt <= 30; attempt += 1) {
    const words = await who.invoke(verb, data, place).then(wordsIn, () => undefined);
    if (words !== undefined && !notNow.some((title) => words.includes(title))) {
      return { person: n, words };
    }
    const pause = Math.random() * Math.min(500 * 2 ** attempt, 8_000);
    await new Promise((next) => setTimeout(next, pause));
  }
  throw new Error(`no answer: ${bots.said()}`);
}

/** In a channel "not now" goes to the person's own chat, and the channel only hears of that. */
const notNow = (
  [
    'notice.busyTitle',
    'notice.storage-downTitle',
    'short.continued-in-chat',
    'short.cannot-reach-you',
  ] as const
).map((key) => text('fi', key, {}));

function wordsIn({ status, value }: Answered): string | undefined {
  if (status !== 200) return undefined;
  return typeof value === 'string' ? value : wordsOf(card.parse(value));
}

const card: z.ZodType<CardContent> = z.record(z.string(), z.unknown());

/** The place in line that the answer names; undefined: on site. */
export function positionIn({ words }: Pressed): number | undefined {
  const [, position] = /olet (?:jo )?jonossa (?:sijalla )?(\d+)/i.exec(words) ?? [];
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
