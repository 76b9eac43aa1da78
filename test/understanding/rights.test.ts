import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCommand } from '../../bot/commands.ts';
import { exactIntent } from '../../bot/understanding/exact-words.ts';
import { type Intent, intents } from '../../bot/understanding/intents.ts';
import { understand } from '../../bot/understanding/ladder.ts';
import { readSources } from '../../bot/understanding/learn.ts';
import type { Model } from '../../bot/understanding/model.ts';
import type { Utterance } from '../../bot/understanding/parse-utterances.ts';
import { isSubject, type Subject, subjects } from '../../bot/understanding/subject-names.ts';
import { findPerson, savePerson } from '../../storage/people.ts';
import { lines, type Role, roles } from '../authorisation/table.ts';
import { verdictOf } from '../authorisation/verdict.ts';
import { buildWorld, type World } from '../authorisation/world.ts';
import { type Button, buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import { useStore } from '../support/store.ts';
import { accounts } from '../support/town.ts';

type Choice = Exclude<Intent, 'none'>;
const choices = intents.filter((one) => one !== 'none');

/** The line of the table of rights, written by hand, that says who gets what they want. */
const lineOfChoice: Readonly<Record<Choice, string>> = {
  remaining: 'word:quota',
  book: 'word:book',
  mybookings: 'word:bookings',
  cancel: 'booking.show',
  reschedule: 'booking.show',
  report: 'booking.show',
  seminars: 'word:sessions',
  sparring: 'word:sessions',
  rsvp_yes: 'rsvp.onSite',
  rsvp_no: 'rsvp.leave',
  substitute: 'substitute.open',
  calendar: 'calendar.open',
  materials: 'session.show',
  // Who hosts nothing sees who of their own is registered.
  attendees: 'word:registrations',
  announce: 'word:announce',
  fee: 'word:help',
  travel: 'word:help',
  situation: 'word:situation',
  contacts: 'word:contacts',
  language: 'word:language',
  help: 'word:help',
};

/** The lines of what else a button may offer; each role gets its own side of it, so that one of them is enough. */
const linesOfSubject: Readonly<Record<Subject, readonly string[]>> = {
  ask: ['word:ask'],
  away: ['word:away'],
  invite: ['people.invite'],
  members: ['word:members', 'word:contacts'],
  'person-remove': ['people.endAsk'],
  'member-add': ['membership.add'],
  'member-remove': ['membership.removeAsk'],
  'period-new': ['period.new'],
  periods: ['period.list'],
  'my-data': ['word:my-data'],
  'reminders-off': ['my-data.reminders'],
  details: ['my-data.details'],
  requests: ['word:requests', 'word:bookings'],
  overview: ['quota.list'],
  announcement: ['word:announce'],
  presentations: ['word:presentations', 'question.send'],
  'my-registrations': ['word:registrations'],
  page: ['word:page'],
  plan: ['word:plan'],
  audit: ['word:audit'],
  mileage: ['word:help'],
};

const isAllowed = (what: string, role: Role) =>
  lines.some((line) => line.what === what && line.expected[role] !== 'refused');
const mayChoose = (choice: Choice, role: Role) => isAllowed(lineOfChoice[choice], role);
/** What not every role may want. */
const restricted = choices.filter((choice) => roles.some((role) => !mayChoose(choice, role)));

function linesOfButton({ verb, data }: Button): readonly string[] {
  const intent = String(data['intent']);
  if (verb === 'command.run') return [`word:${data['command']}`];
  if (verb !== 'understood.choose') return [verb];
  return isSubject(intent) ? linesOfSubject[intent] : [lineOfChoice[intent as Choice]];
}

const store = useStore();
let world: World;
let model: Model;
/** What is said of each intent: one that is surely understood, and those that ask which of several is meant. */
let sure: ReadonlyMap<Choice, Utterance>;
let asking: readonly Utterance[];

beforeAll(async () => {
  world = await buildWorld(store.connectionString);
  model = await world.bot.program.services.understanding();
  const all = [...readSources('bot/understanding').utterances.values()].flat();
  sure = new Map(choices.flatMap((choice) => surely(choice, all).map((one) => [choice, one] as const)));
  asking = askingOfEach(all);
});
afterAll(() => world.bot.stop());

const understood = ({ text, lang }: Utterance) => understand(text, lang, model, exactIntent);

function surely(choice: Choice, all: readonly Utterance[]): readonly Utterance[] {
  const found = all.find((one) => {
    if (one.intent !== choice || one.lang !== 'fi') return false;
    const { intent, decision } = understood(one);
    return intent === choice && (decision === 'answer' || decision === 'confirm');
  });
  return found ? [found] : [];
}

/** Of each intent some that may mean it: halves of what is said, that begin with no word of the bot's. */
function askingOfEach(all: readonly Utterance[]): readonly Utterance[] {
  const wanting = new Map<Intent, number>(restricted.map((choice) => [choice, 4]));
  return all.flatMap(halvesOf).filter((one) => {
    if (wanting.size === 0 || findCommand(one.text)) return false;
    const { decision, alternatives } = understood(one);
    const found = decision === 'ask' ? alternatives.filter((intent) => wanting.has(intent)) : [];
    for (const intent of found) {
      const left = (wanting.get(intent) ?? 0) - 1;
      if (left === 0) wanting.delete(intent);
      else wanting.set(intent, left);
    }
    return found.length > 0;
  });
}

function halvesOf(one: Utterance): readonly Utterance[] {
  const words = one.text.split(' ');
  const middle = Math.ceil(words.length / 2);
  return [words.slice(0, middle), words.slice(middle)].map((half) => ({ ...one, text: half.join(' ') }));
}

const said = (choice: Choice) => sure.get(choice)?.text ?? '';
const choose = (choice: Choice) => ({ v: 1, intent: choice, said: said(choice) });

/** What a card has for somebody that the table does not let them do. */
function forbiddenOn(card: CardContent, role: Role): readonly string[] {
  return buttonsOf(card)
    .map(linesOfButton)
    .filter((some) => !some.some((what) => isAllowed(what, role)))
    .map(String);
}

describe.each(roles)('a sentence of a %s', (role) => {
  it.each(choices)('opens only what the table lets them do, written and chosen: %s', async (choice) => {
    const person = world.bot.person(accounts[role]);
    const written = await person.says(said(choice));
    const { value } = await person.invoke('understood.choose', choose(choice));
    const chosen = value as CardContent;

    expect(said(choice)).not.toBe('');
    const refused = !mayChoose(choice, role);
    expect([written, chosen].map((card) => verdictOf(wordsOf(card)) === 'refused')).toEqual([
      refused,
      refused,
    ]);
    expect([written, chosen].flatMap((card) => forbiddenOn(card, role))).toEqual([]);
  });

  it('that may mean several things is asked about with those alone', async () => {
    const person = world.bot.person(accounts[role]);
    const offered = new Set<unknown>();
    const forbidden: string[] = [];
    for (const one of asking) {
      const card = await person.says(one.text);
      forbidden.push(...forbiddenOn(card, role));
      for (const { verb, data } of buttonsOf(card)) {
        if (verb === 'understood.choose') offered.add(data['intent']);
      }
    }

    expect(forbidden).toEqual([]);
    const ofSome = restricted.filter((choice) => offered.has(choice));
    expect(ofSome).toEqual(restricted.filter((choice) => mayChoose(choice, role)));
  });

  it.each(subjects)('opens only that of anything else as well: %s', async (intent) => {
    const person = world.bot.person(accounts[role]);
    const { value } = await person.invoke('understood.choose', { v: 1, intent, said: 'Kauhava' });

    expect(forbiddenOn(value as CardContent, role)).toEqual([]);
  });
});

describe('a sentence of somebody whom the network does not know', () => {
  it.each(choices)('opens nothing, written or chosen: %s', async (choice) => {
    const { tenantId } = accounts.manager;
    const person = world.bot.person({ tenantId, aadObjectId: randomUUID() });
    const written = await person.says(said(choice));
    const { value } = await person.invoke('understood.choose', choose(choice));
    const verbs = [written, value as CardContent].map((card) => buttonsOf(card).map(({ verb }) => verb));

    expect(verbs[0]?.length).toBeGreaterThan(0);
    expect(verbs.flat().filter((verb) => !/^(presentation\.open|privacy\.show)$/.test(verb))).toEqual([]);
  });
});

it('what one had taken in a former role is not reported or moved from a sentence', async () => {
  const { tables, people } = world.bot.program.services;
  const { tenantId, aadObjectId } = accounts.consultant;
  const before = await findPerson(tables, tenantId, aadObjectId);
  if (!before) throw new Error('nobody to change');
  await savePerson(tables, { ...before, role: 'coordinator' }, before);
  people.forget(before);
  const person = world.bot.person(accounts.consultant);
  const cards = [await person.says('näytä varaukset'), await person.says('siirrä ensimmäinen paja')];
  world.bot.now = new Date('2026-12-18T08:00:00Z');
  cards.push(await person.says('raportoi pidetty paja'), await person.says('raportoi ensimmäinen paja'));

  expect(cards.flatMap((card) => forbiddenOn(card, 'coordinator'))).toEqual([]);
});

it.each(['none', 'no-such', 'toString'])('what is no intent opens nothing: %s', async (intent) => {
  const { value } = await world.bot
    .person(accounts.manager)
    .invoke('understood.choose', { v: 1, intent, said: 'montako' });

  expect(wordsOf(value as CardContent)).toContain('En ymmärtänyt');
});
