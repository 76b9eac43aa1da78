import { describe, inject, test } from 'vitest';
import { type Fault, faults, type Plan, shares } from '../support/limited/faults.ts';
import {
  answers,
  deliveries,
  duplicates,
  mostInASecond,
  timeTaken,
  tooEarly,
} from '../support/limited/figures.ts';
import type { LimitedConnector } from '../support/limited-connector.ts';
import { type Crowd, quiet, reached, useCrowds } from './crowd.ts';

/** 300 also by the built program's own processes: kills, speed. */
const size = inject('long') ? 300 : 130;
const crowds = useCrowds(2, size);
const it = test.extend<{ readonly crowd: Crowd }>({
  crowd: async ({ task: _task }, use) => crowds.lend(use),
});
const seeds = [inject('seed'), ...(inject('long') ? [1, 2, 3, 4, 5] : [])];
/** So long, in milliseconds, `count` messages may take: 15 % more than Teams' limit makes of them. */
const bound = (count: number) => (1.15 * (count - 1) * 1_000) / 50;

/** What nobody can know to have arrived: the sender was told neither that it did nor that it did not. */
const unclear = new Set([undefined, 500, 502]);
const unclearChats = ({ arrivals }: LimitedConnector) =>
  arrivals
    .filter(({ status, fault }) => fault !== undefined && unclear.has(status))
    .map((one) => one.conversation);

/** Waits until every chat has the message or nobody can know; then a little, for what ought not to come. */
async function allDone(teams: LimitedConnector, chats: readonly string[]) {
  await teams.until((arrivals) => {
    const done = new Set(
      arrivals
        .filter(
          ({ answeredAt, delivered, status }) =>
            answeredAt !== undefined && (delivered || unclear.has(status)),
        )
        .map(({ conversation }) => conversation),
    );
    return chats.every((chat) => done.has(chat));
  }, 18_000);
  await quiet();
}

describe('a message to many people', () => {
  it('reaches each exactly once, as fast as Teams lets it and never faster', async ({ crowd, expect }) => {
    const took: number[] = [];
    // How fast it can be is seen when nothing else takes the processor; that it is never too fast, each time.
    while (took.length < 3 && Math.min(...took) > bound(size)) {
      const session = `clean-${took.length}`;
      const teams = await crowd.teams();
      await crowd.fill(session, size);
      await crowd.asks(session, 'Mitä haluat kuulla?');
      await allDone(teams, crowd.chats);
      took.push(timeTaken(teams.arrivals));

      expect(answers(teams.arrivals)).toEqual({ 201: size });
      expect([...reached(teams)].sort()).toEqual(crowd.chats.toSorted());
      expect(duplicates(teams.arrivals)).toEqual([]);
      expect(mostInASecond(teams.arrivals)).toBeLessThanOrEqual(50);
      expect(await crowd.listed(session)).toEqual({ waiting: [], claimed: [] });
    }
    expect(Math.min(...took)).toBeLessThanOrEqual(bound(size));
  }, 90_000);
});

// Mostly they wait for Teams, so two of them do it together, with a crowd and a tenant each.
describe.concurrent('a message to many people, where Teams does not take all', () => {
  it.for(seeds)(
    'is repeated where Teams asks to wait, never sooner than asked (seed %i)',
    async (seed, { crowd, expect }) => {
      const session = `throttled-${seed}`;
      const teams = await crowd.teams({ plan: shares(seed, { throttled: 0.2, badGateway: 0.1 }) });
      await crowd.fill(session, size);
      await crowd.asks(session, 'Tulitko perille?');
      await allDone(teams, crowd.chats);
      const { waiting, claimed } = await crowd.listed(session);

      expect(answers(teams.arrivals)[429]).toBeGreaterThan(size * 0.1);
      expect(unclearChats(teams).length).toBeGreaterThan(size * 0.05);
      expect([...reached(teams), ...claimed].sort()).toEqual(crowd.chats.toSorted());
      expect(claimed.toSorted()).toEqual(unclearChats(teams).toSorted());
      expect(waiting).toEqual([]);
      expect(duplicates(teams.arrivals)).toEqual([]);
      expect(tooEarly(teams.arrivals)).toEqual([]);
      expect(teams.arrivals.filter(({ over }) => over !== undefined)).toEqual([]);
      expect(mostInASecond(teams.arrivals)).toBeLessThanOrEqual(50);
    },
  );

  it('waits as a whole where Teams refuses the whole tenant', async ({ crowd, expect }) => {
    const wait = 3;
    const from = 40;
    let refusals = 0;
    const plan: Plan = () => {
      refusals += teams.arrivals.length === from ? 1 : 0;
      return teams.arrivals.length === from
        ? { kind: 'throttle', retryAfter: wait, scope: 'tenant' }
        : undefined;
    };
    const teams = await crowd.teams({ plan });
    await crowd.fill('tenant', size);
    await crowd.asks('tenant', 'Odotatko hetken?');
    await allDone(teams, crowd.chats);
    const [first] = teams.arrivals.filter(({ status }) => status === 429);
    const shut = first?.answeredAt ?? 0;
    const knocks = teams.arrivals.filter(({ at }) => at > shut && at < shut + wait * 1_000);

    expect(refusals).toBe(1);
    // Those under way then, and those that it takes to see that all are meant.
    expect(knocks.length).toBeLessThanOrEqual(12);
    expect(knocks.filter(({ at }) => at > shut + 700)).toEqual([]);
    expect([...reached(teams)].sort()).toEqual(crowd.chats.toSorted());
    expect(duplicates(teams.arrivals)).toEqual([]);
    expect(await crowd.listed('tenant')).toEqual({ waiting: [], claimed: [] });
  }, 30_000);

  it.for(seeds)(
    'never comes twice where its arrival is unclear; that is listed (seed %i)',
    async (seed, { crowd, expect }) => {
      const session = `unclear-${seed}`;
      const plan = shares(seed, { deliveredThenFailed: 0.05, deliveredThenReset: 0.05 });
      const teams = await crowd.teams({ plan });
      await crowd.fill(session, size);
      await crowd.asks(session, 'Saitko tämän?');
      await allDone(teams, crowd.chats);
      const { waiting, claimed } = await crowd.listed(session);

      expect(unclearChats(teams).length).toBeGreaterThan(size * 0.05);
      expect(claimed.toSorted()).toEqual(unclearChats(teams).toSorted());
      expect(waiting).toEqual([]);
      expect(deliveries(teams.arrivals)).toHaveLength(size);
      expect(duplicates(teams.arrivals)).toEqual([]);
      expect([...reached(teams)].sort()).toEqual(crowd.chats.toSorted());
    },
  );
});

describe.concurrent('a few messages beside it', () => {
  it('go on past the chats that cannot be reached, each of which is tried once', async ({
    crowd,
    expect,
  }) => {
    const count = 60;
    const gone = [
      faults.notInRoster,
      faults.blockedByUser,
      faults.writesBlocked,
      faults.noConversation,
    ] as const;
    const once: readonly Fault[] = [...gone, faults.tooBig, faults.hang, { kind: 'hang', delivers: true }];
    const chats = crowd.chats.slice(0, count);
    const faulty = chats.filter((_, n) => n % 8 === 0);
    const again = chats[3] ?? '';
    const plan: Plan = ({ conversation, attempt }) =>
      conversation === again && attempt === 1 ? 'preconditionFailed' : once[faulty.indexOf(conversation)];
    const teams = await crowd.teams({ plan }, count);
    await crowd.fill('faulty', count);
    await crowd.asks('faulty', 'Pääsikö perille?');
    const reachable = chats.filter((chat) => !faulty.slice(0, once.length - 1).includes(chat));
    await teams.until(() => reachable.every((chat) => reached(teams).has(chat)), 15_000);
    const took = timeTaken(teams.arrivals);
    await quiet();
    const { claimed } = await crowd.listed('faulty');
    const times = (chat: string) => teams.arrivals.filter(({ conversation }) => conversation === chat).length;

    expect(faulty.slice(0, once.length).map(times)).toEqual(once.map(() => 1));
    expect(times(again)).toBe(2);
    expect(duplicates(teams.arrivals)).toEqual([]);
    expect(teams.arrivals).toHaveLength(count + 1);
    // Two that hang for 2 s each, one after the other, would take longer.
    expect(took).toBeLessThan(3_900);
    expect(claimed).toEqual(expect.arrayContaining(faulty.slice(once.length - 2, once.length)));
  });

  it('do not wait for the many', async ({ crowd, expect }) => {
    const count = 120;
    const teams = await crowd.teams({}, count);
    await crowd.fill('many', count);
    await crowd.fill('one', 1);
    await crowd.asks('many', 'Kysymys kaikille');
    await teams.until(({ length }) => length >= 10, 5_000);
    const from = teams.arrivals.length;
    await crowd.asks('one', 'Kysymys yhdelle');
    await allDone(teams, crowd.chats.slice(0, count));
    const turn = teams.arrivals.findIndex(({ marker }) => marker.includes('Kysymys yhdelle'));

    expect(turn).toBeGreaterThanOrEqual(from);
    expect(turn).toBeLessThan(from + 60);
    expect(teams.arrivals).toHaveLength(count + 1);
  });

  it('to one person keep to what a conversation takes, and all come', async ({ crowd, expect }) => {
    const teams = await crowd.teams({}, 1);
    await crowd.fill('burst', 1);
    const words = Array.from({ length: 12 }, (_, n) => `Kysymys numero ${n}.`);
    for (const question of words) {
      await crowd.asks('burst', question);
    }
    await teams.until(
      (arrivals) => arrivals.filter(({ answeredAt }) => answeredAt !== undefined).length >= words.length,
      10_000,
    );
    await quiet();

    expect(answers(teams.arrivals)).toEqual({ 201: words.length });
    const came = (question: string) =>
      teams.arrivals.filter(({ marker }) => marker.includes(question)).length;
    expect(words.map(came)).toEqual(words.map(() => 1));
    expect(await crowd.listed('burst')).toEqual({ waiting: [], claimed: [] });
  });
});
