import { importNetwork } from '../../bot/network/import.ts';
import { collectFor } from '../../bot/remind/collect.ts';
import { createSessionReminders } from '../../bot/remind/session-reminders.ts';
import type { Session } from '../../bot/shared/session.ts';
import type { SessionEvent } from '../../bot/shared/session-events.ts';
import { readOutbox } from '../../storage/outbox.ts';
import { quotaPartition } from '../../storage/quota.ts';
import { remindersPartition } from '../../storage/reminders.ts';
import { readSession, sessionKind, sessionPartition } from '../../storage/session.ts';
import type { TableName } from '../../storage/tables/client.ts';
import { watchPartition } from '../../storage/watch.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { type CardContent, wordsOf } from '../support/cards.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { settleOutbox } from '../support/reminders.ts';
import {
  attendees,
  beginning,
  bookings,
  cast,
  comingDays,
  ending,
  type LifeSession,
  numbers,
  sessionsOf,
  type Who,
} from './life.ts';
import { network } from './network.ts';

/** What one message said, and when. */
export interface Said {
  readonly at: number;
  readonly who: Who;
  readonly words: readonly string[];
}

export interface Played {
  readonly said: readonly Said[];
  readonly restarts: number;
  /** The machine's clock in the middle of a winter and of a summer day, to know that its zone was another. */
  readonly hours: readonly number[];
}

interface Act {
  readonly at: number;
  run(): Promise<unknown>;
}

/**
 * Lives two years at once. One bot takes what people write; another keeps time, is started anew now and then, and
 * looks when the one before it has said, up to some seconds late.
 */
export async function play(connectionString: string, seed: number, count: number): Promise<Played> {
  const next = numbers(seed + 1);
  const late = () => Math.floor(next() * 5_000);
  const sessions = sessionsOf(seed, count);
  const desk = await startBot({
    connectionString,
    quickly: true,
    now: new Date(beginning),
    network: wholeNetwork(),
  });
  await desk.program.dispatcher.stop();
  let keeper = await started();
  let restarts = 0;
  const { services } = desk.program;
  const persons = Object.fromEntries(
    Object.entries(cast).map(([who, account]) => [who, desk.person(account)]),
  ) as Readonly<Record<Who, TeamsPerson>>;
  const said: Said[] = [];
  let seen = 0;
  /** When to look at each session again. */
  const looks = new Map<string, number>();

  function started(): Promise<RunningBot> {
    return startBot({ connectionString, quickly: true, now: desk.now });
  }
  function itIs(at: number): void {
    desk.now = new Date(Math.max(desk.now.getTime(), at));
    keeper.now = desk.now;
  }
  async function restart(): Promise<void> {
    await keeper.stop();
    keeper = await started();
    restarts += 1;
  }
  async function look(id: string): Promise<void> {
    const session = await readSession(services.tables, id);
    if (session) {
      const before = createSessionReminders(keeper.program.services, () => keeper.now);
      const { next: again } = await before(id, session);
      looks.set(id, again ?? Number.POSITIVE_INFINITY);
      await settleOutbox([keeper], 'Sessions', sessionPartition(id));
    }
  }
  async function happens(id: string, event: SessionEvent): Promise<void> {
    await services.committer.run<Session, SessionEvent, { readonly kind: 'done' }>(
      sessionKind,
      sessionPartition(id),
      {
        id: services.newId(),
        by: 'test',
        decide: () => ({ answer: { kind: 'done' }, event, unmarked: true }),
      },
    );
  }
  function note(): void {
    const { sent } = desk.connector;
    for (const one of sent.slice(seen)) {
      const who = attendeesAndStaff.find((name) => persons[name].conversation === one.conversation);
      const card = cardOf(one);
      if (who && card && one.kind === 'message' && one.content['replyToId'] === undefined) {
        said.push({ at: desk.now.getTime(), who, words: linesOf(card, String(one.content['summary'])) });
      }
    }
    seen = sent.length;
  }

  const directory = await services.directory.get();
  const outboxes: readonly (readonly [TableName, string])[] = [
    ['Quotas', quotaPartition('233', 'uso8')],
    ['Quotas', watchPartition('uso8')],
    ...directory.map(({ id }) => ['Reminders', remindersPartition(id)] as const),
  ];
  /** When something is due in each of them, in their order. */
  function dues(): Promise<readonly number[]> {
    return Promise.all(
      outboxes.map(async ([table, partition]) => {
        const entries = await readOutbox(services.tables, table, partition);
        return Math.min(...entries.map(({ notBefore }) => notBefore ?? 0), Number.POSITIVE_INFINITY);
      }),
    );
  }
  /** Sends what is due; resolves to when something is due next. */
  async function settle(): Promise<number> {
    const found = await dues();
    const due = outboxes.filter((_, n) => (found[n] ?? 0) <= desk.now.getTime());
    await Promise.all(due.map(([table, partition]) => settleOutbox([keeper], table, partition)));
    return Math.min(...(due.length > 0 ? await dues() : found));
  }

  function actsOf(session: LifeSession): readonly Act[] {
    const { id, published, moved, cancelled, answers } = session;
    const acts: Act[] = [
      {
        at: published,
        run: () => importNetwork(services, { sessions: [rowOf(session)] }),
      },
      ...answers.map(({ at, who, wish }) => ({
        at,
        run: () => persons[who].invoke(`rsvp.${wish}`, { v: 1, session: id, nonce: String(at) }),
      })),
    ];
    if (moved) {
      const run = async () => {
        const standing = await readSession(services.tables, id);
        const { at, start, closes } = moved;
        if (standing?.status === 'published') {
          const facts = { ...standing.facts, start, end: start + 3_600_000, closes };
          await happens(id, { type: 'changed', facts, seats: [], at });
        }
      };
      acts.push({ at: moved.at, run });
    }
    if (cancelled !== undefined) {
      acts.push({
        at: cancelled,
        run: () => happens(id, { type: 'cancelled', at: cancelled, reason: 'r' }),
      });
    }
    return acts.map(({ at, run }) => ({
      at,
      async run() {
        await run();
        await look(id);
      },
    }));
  }

  const { manager, consultant } = persons;
  function actsOfBookings(): readonly Act[] {
    return bookings.flatMap(({ day, requested, confirmed, reported }) => {
      let ref: object = {};
      return [
        {
          at: requested,
          async run() {
            await manager.says('varaa');
            await manager.presses('Lähetä', { date1: day });
          },
        },
        {
          at: confirmed,
          async run() {
            await consultant.says('pyynnöt');
            const [, month, date] = day.split('-').map(Number);
            await consultant.presses(`Avaa ${date}.${month}.`);
            const { v: _v, nonce: _nonce, ...rest } = consultant.button('Vahvista').data;
            ref = rest;
            await consultant.presses('Vahvista');
          },
        },
        {
          at: reported,
          async run() {
            const opened = await consultant.invoke('report.open', { v: 1, ...ref });
            consultant.card = opened.value as CardContent;
            await consultant.presses('Lähetä raportti', { professional: '12', hours: '6' });
          },
        },
      ];
    });
  }

  try {
    for (const who of Object.values(persons)) await who.says('ohje');
    await persons.off.says('omat tiedot');
    await persons.off.presses('Älä muistuta');
    await keeper.program.dispatcher.duty();
    const acts = [...sessions.flatMap(actsOf), ...actsOfBookings()].sort((a, b) => a.at - b.at);
    for (let outboxesDue = Math.min(...(await dues())); ; ) {
      const [act] = acts;
      const due = Math.min(...looks.values(), outboxesDue);
      if (Math.min(act?.at ?? Number.POSITIVE_INFINITY, due) > ending) {
        break;
      }
      if (act && act.at <= due) {
        itIs(act.at);
        acts.shift();
        await act.run();
      } else {
        itIs(due + late());
        for (const [id, at] of looks) {
          if (at <= desk.now.getTime()) await look(id);
        }
      }
      outboxesDue = await settle();
      note();
      if (next() < 0.05) {
        await restart();
      }
    }
    itIs(desk.now.getTime() + collectFor);
    await settle();
    note();
    const hours = ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z'].map((iso) => new Date(iso).getHours());
    return { said, restarts, hours };
  } finally {
    await keeper.stop();
    await desk.stop();
  }
}

const attendeesAndStaff = [...attendees, 'consultant', 'coordinator'] as const;

function wholeNetwork() {
  const [first] = network.periods;
  return {
    ...network,
    periods: [{ ...first, rules: { ...first?.rules, comingDays } }],
    memberships: [{ municipality: '233', period: 'uso8' }],
    people: [
      ...network.people,
      { ...cast.member, role: 'participant', municipality: '233', group: 'elected' },
      { ...cast.off, role: 'participant', municipality: '233', group: 'elected' },
    ],
  };
}

function rowOf({ id, start, firstDay, lastDay }: LifeSession) {
  return {
    id,
    kind: 'themeSeminar',
    titleFi: `Tilaisuus ${id}`,
    titleSv: `Tillfälle ${id}`,
    start: new Date(start).toISOString(),
    end: new Date(start + 3_600_000).toISOString(),
    place: 'Kuntatalo',
    remote: true,
    ...(firstDay === undefined ? {} : { opens: firstDay }),
    ...(lastDay === undefined ? {} : { closes: lastDay }),
  };
}

/** What a message says: its one sentence, or the rows of several reminders. */
function linesOf(card: CardContent, summary: string): readonly string[] {
  const words = wordsOf(card).replaceAll('\u00a0', ' ');
  const rows = words.split('\n').filter((line) => /^\d+\. /.test(line));
  return /^Sinulle on \d+ muistutusta/.test(words) ? rows : [summary.replaceAll('\u00a0', ' ')];
}
