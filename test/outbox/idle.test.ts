import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { outboxRow, writePointer } from '../../storage/outbox.ts';
import { sessionPartition } from '../../storage/session.ts';
import { questionKey } from '../../storage/session-texts.ts';
import { Tables } from '../../storage/tables/client.ts';
import { happens, plant, seated } from '../attendees/planted.ts';
import { committerOf } from '../network/store.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { wordsOf } from '../support/cards.ts';
import { cardOf } from '../support/person.ts';
import { useStore } from '../support/store.ts';
import { accounts, start, town } from '../support/town.ts';

/** What is done once after a start is over when so long little has been asked (milliseconds). */
const still = 2_000;
/** How long it is counted then (milliseconds). */
const counted = 6_000;
/** What is done once after a start is done at once, and what it leaves is watched for less long. */
const times = { dutyAfter: 0, watchFor: 1_000 };
/** What the leader asks for over and over. */
const steady = new Set(['Due.range', 'Lease.replace']);

const store = useStore();
const onceAsked = ({ requests }: RunningBot) => requests.filter((one) => !steady.has(one)).length;
const leading = (bot: RunningBot) => bot.logged.filter((line) => line.includes('leads the sending')).length;
let leader: RunningBot;
let standby: RunningBot;

beforeAll(async () => {
  const settings = { connectionString: store.connectionString, now: start, times };
  leader = await startBot({ ...settings, network: town() });
  await vi.waitFor(() => expect(leading(leader)).toBe(1), 10_000);
  standby = await startBot(settings);
});

afterAll(async () => {
  await standby.stop();
});

describe('processes with nothing to do', () => {
  it('ask the store for little: the one that leads, and less the one that stands by', async () => {
    await vi.waitFor(() => expect(leader.requests).toContain('Undelivered.range'), 10_000);
    for (let known = 0; known < onceAsked(leader); ) {
      known = onceAsked(leader);
      await new Promise((resolve) => setTimeout(resolve, still));
    }
    const before = [leader.requests.length, standby.requests.length] as const;
    await new Promise((resolve) => setTimeout(resolve, counted));
    const aSecond = (bot: RunningBot, from: number) => ((bot.requests.length - from) * 1_000) / counted;

    // Its other duty is done once a minute.
    expect([...new Set(leader.requests.slice(before[0]))].sort()).toEqual([...steady]);
    expect(aSecond(leader, before[0])).toBeLessThanOrEqual(2);
    expect(aSecond(leader, before[0])).toBeGreaterThan(1);
    expect(aSecond(standby, before[1])).toBeLessThanOrEqual(0.5);
    expect(aSecond(standby, before[1])).toBeGreaterThan(0.3);
    expect([leading(leader), leading(standby)]).toEqual([1, 0]);
    expect([...leader.logged, ...standby.logged].filter((line) => line.startsWith('warn'))).toEqual([]);
  }, 60_000);
});

describe('a message that another process has put in an outbox for later', () => {
  it('leaves when it is due, and less than 5 s after', async () => {
    const consultant = leader.person(accounts.consultant);
    await consultant.says('ohje');
    const tables = new Tables(store);
    const plot = { bot: { program: { services: { tables, committer: committerOf(tables) } } } };
    const people = await leader.program.services.directory.get();
    const id = people.find((one) => one.aadObjectId === accounts.consultant.aadObjectId)?.id ?? '';
    await plant(plot, 'later');
    await happens(
      plot,
      'later',
      seated({ [id]: { seat: 'onSite', at: start.getTime(), municipality: '233' } }),
    );
    const question = { id: 'q', at: start.getTime(), by: id, asked: 1, answered: 0 };
    await happens(plot, 'later', { type: 'asked', question }, { [questionKey('q')]: 'Ajallaan?' });

    const due = start.getTime() + 1_200;
    const partition = sessionPartition('later');
    const message = { about: 'session-question', session: 'later', question: 'q' } as const;
    const item = { kind: 'tell', key: 'q', person: id, message } as const;
    await writePointer(tables, 'Sessions', partition, due);
    await tables.put('Sessions', outboxRow(partition, item, start, due));
    const began = performance.now();
    const ticking = setInterval(() => {
      leader.now = new Date(start.getTime() + performance.now() - began);
    }, 20);
    await leader.connector.waitFor((sent) => wordsOf(cardOf(sent) ?? {}).includes('Ajallaan?'));
    clearInterval(ticking);
    const late = leader.now.getTime() - due;

    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThanOrEqual(5_000);
  });
});

describe('a process that stops', () => {
  it('hands the sending over at once', async () => {
    await leader.stop();
    await expect.poll(() => leading(standby), { timeout: 3_000 }).toBe(1);
  });
});
