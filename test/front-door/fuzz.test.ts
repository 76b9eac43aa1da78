import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { commandWords } from '../../bot/command-words.ts';
import { text } from '../../cards/text/catalogue.ts';
import { dataOf } from '../authorisation/card-data.ts';
import { mainKey } from '../authorisation/cases.ts';
import { changesBetween, everythingStored } from '../authorisation/stored.ts';
import { type Line, lines, type Role, roles } from '../authorisation/table.ts';
import { buildWorld, type World } from '../authorisation/world.ts';
import { randomOf } from '../delivery/random.ts';
import { type CardContent, wordsOf } from '../support/cards.ts';
import type { Account } from '../support/person.ts';
import { useStore } from '../support/store.ts';
import { accounts } from '../support/town.ts';
import { type Json, mutate, pick, type Random } from './mutate.ts';

const store = useStore();
let world: World;
beforeAll(async () => {
  world = await buildWorld(store.connectionString);
});
afterAll(() => world.bot.stop());

const count = inject('long') ? 10_000 : inject('ci') ? 600 : 300;
/** One seed that stays, and another each time, which a failure names. */
const seeds = [inject('seed'), randomInt(2 ** 31)];

interface Sent {
  readonly activity: Json;
  /** Null: nothing came back but an acknowledgement. */
  readonly words: string | null;
  readonly status: number;
}

type Tree = { [key: string]: Json };

function activityOf({ tenantId, aadObjectId }: Account, more: Tree): Tree {
  return {
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: world.bot.connector.serviceUrl,
    from: { id: `29:${aadObjectId}`, name: 'Joku', aadObjectId },
    recipient: { id: '28:bot', name: 'USO-botti' },
    conversation: { id: `a:${aadObjectId}`, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    locale: 'fi-FI',
    timestamp: '2026-11-24T08:00:00.000Z',
    entities: [
      { type: 'clientInfo', locale: 'fi-FI', country: 'FI', platform: 'Web', timezone: 'Europe/Helsinki' },
    ],
    ...more,
  };
}

const press = (verb: string, data: Tree): Tree => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: '1',
  value: { action: { type: 'Action.Execute', id: '', title: '', verb, data }, trigger: 'manual' },
});

const pressLines = lines.filter(({ thing }) => thing !== 'word');
const dataFor = (line: Line, role: Role) =>
  JSON.parse(JSON.stringify(dataOf({ line, role, tamper: 'nothing' }, world))) as Tree;
const stranger = (): Account => ({ tenantId: accounts.manager.tenantId, aadObjectId: randomUUID() });

/** What the program knows by these names, whosever they are. */
const knownIds = (): Json[] =>
  roles.flatMap((role) =>
    (['own', 'foreign', 'missing'] as const).flatMap((relation) => Object.values(world.ids(role, relation))),
  );
/** What must not be mutated, lest it become somebody else's, or a press of another kind, which would be done. */
function dataIn(activity: Tree): Json {
  return ((activity['value'] as Tree)['action'] as Tree)['data'] ?? null;
}

/** Whatever a stranger sends. */
function byStranger(random: Random): Tree {
  const line = pick(random, pressLines);
  const activity = activityOf(
    stranger(),
    random() < 0.7
      ? press(line.what, dataFor(line, pick(random, roles)))
      : { type: 'message', text: pick(random, commandWords).words.fi[0] ?? '' },
  );
  mutate(activity, random, 1 + Math.floor(random() * 4), knownIds());
  return activity;
}

const never = roles.flatMap((role) =>
  pressLines
    .filter(({ what }) => lines.every((line) => line.what !== what || line.expected[role] === 'refused'))
    .map((line) => ({ role, line })),
);

/** What a role may do to nothing in the world, with data of any kind. */
function byWrongRole(random: Random): Tree {
  const { role, line } = pick(random, never);
  const activity = activityOf(accounts[role], press(line.what, dataFor(line, role)));
  mutate(dataIn(activity), random, 1 + Math.floor(random() * 4), knownIds());
  return activity;
}

/** What it would do with what it names; without that it begins something of one's own, or takes all there is. */
const beginsAnew = /^announcement\.save$|^announce\./;
const named = roles.flatMap((role) =>
  pressLines
    .filter(
      ({ thing, what, expected }) => mainKey[thing] && expected[role] === 'done' && !beginsAnew.test(what),
    )
    .map((line) => ({ role, line })),
);
const ids = ['nonce', 'period', 'sessions', ...Object.values(mainKey).map(([key]) => key)];
const noIds: readonly Json[] = [
  '',
  ' ',
  'a b',
  '../..',
  'x'.repeat(65),
  {},
  [],
  null,
  true,
  'ä',
  'a/b',
  '\u0000',
];
/** Of the right form, and nobody's. */
const absent: readonly Json[] = [
  'no-such',
  'constructor',
  '__proto__',
  'x'.repeat(64),
  'no.such',
  '..',
  ':',
  '-',
];

/** What a role may do, to what cannot be there. */
function toNothing(random: Random): Tree {
  const { role, line } = pick(random, named);
  const activity = activityOf(accounts[role], press(line.what, dataFor(line, role)));
  const data = dataIn(activity) as Tree;
  const from = random() < 0.6 ? absent : noIds;
  for (const key of ids) {
    if (key in data) data[key] = structuredClone(pick(random, from));
  }
  return activity;
}

/** What a role may do, with anything in it changed. */
function anything(random: Random): Tree {
  const role = pick(random, roles);
  const line = pick(random, pressLines);
  const activity = activityOf(accounts[role], press(line.what, dataFor(line, role)));
  const known = [...knownIds(), ...pressLines.map(({ what }) => what), ...roles];
  const whole = random() < 0.3;
  mutate(whole ? activity : dataIn(activity), random, 1 + Math.floor(random() * 3), known);
  return activity;
}

const teamData = (tenantId: string, eventType: string): Tree => ({
  tenant: { id: tenantId },
  eventType,
  team: { id: '19:tiimi@thread.tacv2', name: 'USO' },
  channel: { id: '19:uusi@thread.tacv2', name: 'Uusi' },
  settings: { selectedChannel: { id: '19:uusi@thread.tacv2' } },
});
const eventTypes = [
  'teamMemberAdded',
  'channelCreated',
  'channelDeleted',
  'teamRenamed',
  'teamArchived',
  'x',
];
const others: readonly ((random: Random, tenantId: string) => Tree)[] = [
  (random) => ({ type: 'message', text: `${pick(random, commandWords).words.fi[0]} Kauhava` }),
  () => ({ type: 'message', text: '<at>USO-botti</at> ohje', entities: [mention] }),
  () => ({ type: 'message', value: { verb: 'quota.list' }, attachments: [{ contentType: 'text/html' }] }),
  (random, tenantId) => ({
    type: 'conversationUpdate',
    conversation: { id: '19:uusi@thread.tacv2', conversationType: 'channel', isGroup: true, tenantId },
    channelData: teamData(tenantId, pick(random, eventTypes)),
    membersAdded: [{ id: '28:bot' }],
  }),
  () => ({ type: 'installationUpdate', action: 'add', membersAdded: [{ id: '28:bot' }] }),
  () => ({ type: 'installationUpdate', action: 'remove' }),
  () => ({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }),
  () => ({ type: 'messageUpdate', text: 'ohje', channelData: { eventType: 'editMessage' } }),
  () => ({ type: 'invoke', name: 'task/fetch', value: { data: {} } }),
  () => ({ type: 'invoke', name: 'fileConsent/invoke', value: { action: 'accept', context: {} } }),
  () => ({ type: 'event', name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId: '1' } }),
  () => ({ type: 'endOfConversation' }),
];
const mention: Json = { type: 'mention', mentioned: { id: '28:bot' }, text: '<at>USO-botti</at>' };

/** What is no press. */
function otherKind(random: Random): Tree {
  const account = random() < 0.5 ? stranger() : accounts[pick(random, roles)];
  const activity = activityOf(account, pick(random, others)(random, account.tenantId));
  mutate(activity, random, 1 + Math.floor(random() * 2), [
    'personal',
    'channel',
    '28:bot',
    'message',
    'invoke',
  ]);
  return activity;
}

async function send(activity: Json): Promise<Sent> {
  const response = await fetch(`${world.bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  const body = await response.text();
  const { value } = (body ? JSON.parse(body) : {}) as { readonly value?: unknown };
  const words = typeof value === 'string' ? value : value ? wordsOf(value as CardContent) : null;
  return { activity, words, status: response.status };
}

/** Sends so many of a kind, some at once, as if each had a second of its own: nobody is told to slow down. */
async function sendAll(make: (random: Random) => Tree, size: number): Promise<readonly Sent[]> {
  const real = performance.now.bind(performance);
  let later = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => real() + later);
  const sent: Sent[] = [];
  try {
    for (const seed of seeds) {
      const random = randomOf(seed);
      let left = Math.ceil(size / seeds.length);
      const work = async () => {
        while (left > 0) {
          left -= 1;
          later += 1_000;
          sent.push(await send(make(random)));
        }
      };
      await Promise.all([1, 2, 3, 4].map(work));
    }
  } finally {
    vi.mocked(performance.now).mockRestore();
  }
  return sent;
}

/** 501 is what the protocol has for an invoke of a kind that a bot does not know. */
function isFine({ status, activity }: Sent): boolean {
  const ours = (activity as Tree)['name'] === 'adaptiveCard/action';
  return [200, 400, 401].includes(status) || (status === 501 && !ours);
}

const share = (sent: readonly Sent[], fits: (one: Sent) => boolean) => sent.filter(fits).length / sent.length;
const languages = ['fi', 'sv', 'en'] as const;
const oldCard = languages.map((language) => text(language, 'notice.old-cardTitle'));
const notAllowed = languages.map((language) => text(language, 'notice.not-allowedTitle'));
const begins = (words: string | null, titles: readonly string[]) =>
  titles.some((title) => words?.startsWith(title));
/** Came to a handler, whose answer it is: the data fitted. */
const isDeep = ({ words }: Sent) => words !== null && !begins(words, oldCard) && !begins(words, notAllowed);

const passes = ({ status }: Sent) => status === 200;

function expectUnharmed(sent: readonly Sent[]): void {
  expect(sent.filter((one) => !isFine(one)).slice(0, 3)).toEqual([]);
  expect(world.bot.logged.filter((line) => line.startsWith('error'))).toEqual([]);
}

describe(`what was changed at random in what Teams sends (seeds ${seeds.join(', ')})`, () => {
  it('does nothing when it must not be done, and ends in no error', { timeout: 600_000 }, async () => {
    const before = await everythingStored(store.connectionString);
    const byOthers = await sendAll(byStranger, count * 0.2);
    const byRole = await sendAll(byWrongRole, count * 0.2);
    const nowhere = await sendAll(toNothing, count * 0.15);
    const changes = changesBetween(before, await everythingStored(store.connectionString));

    // Where to write to a person is learnt from whatever they send.
    expect(changes.filter((key) => !key.startsWith('Conversations '))).toEqual([]);
    expectUnharmed([...byOthers, ...byRole, ...nowhere]);
    expect(share(byRole, ({ words }) => begins(words, notAllowed))).toBeGreaterThan(0.9);
    expect(share(nowhere, isDeep)).toBeGreaterThan(0.2);
    expect(share(byOthers, passes)).toBeGreaterThan(0.4);
  });

  it('ends in no error when it may be done, and gets far', { timeout: 600_000 }, async () => {
    const pressed = await sendAll(anything, count * 0.3);
    const rest = await sendAll(otherKind, count * 0.15);
    expectUnharmed([...pressed, ...rest]);
    expect(share(pressed, isDeep)).toBeGreaterThan(0.3);
    expect(share(rest, passes)).toBeGreaterThan(0.2);
  });

  it('leaves nothing behind on what all objects have', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('role' in {} || 'actor' in {}).toBe(false);
  });
});
