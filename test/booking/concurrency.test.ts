import { describe, expect, it } from 'vitest';
import type { Quota, QuotaEvent } from '../../bot/shared/quota.ts';
import { Committer } from '../../storage/commit.ts';
import { writePointer } from '../../storage/outbox.ts';
import { quotaKind, quotaPartition } from '../../storage/quota.ts';
import { type CardContent, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { readTrail } from '../support/replay.ts';
import { accounts, places, start, town } from '../support/town.ts';
import { useTwoBots } from '../support/two-bots.ts';
import { refOf } from './parties.ts';

/** One workshop for each municipality: whoever asks for one asks for the last. */
function network() {
  const { periods, ...rest } = town();
  return {
    ...rest,
    periods: periods.map((one) => ({ ...one, entitlements: { ...one.entitlements, workshop: 1 } })),
  };
}

const bots = useTwoBots({ network: network() });
const limit = 120_000;

const kaarna = () => bots.person(accounts.consultant, 0);
const lieto = () => bots.person(accounts.otherConsultant, 1);

let used = 0;
function place() {
  const found = places[used];
  used += 1;
  if (!found) throw new Error('no municipality left');
  return found;
}

const words = (answered: { readonly value: unknown }) => wordsOf(answered.value as CardContent);

/** The trail of a municipality's workshops, which must replay to what is stored. */
async function trailOf(code: string) {
  const trail = await readTrail(bots.tables, quotaKind, quotaPartition(code, 'uso8'));
  expect(trail.stored).toEqual({ ...trail.replayed, sequence: trail.sequence });
  return { ...trail, events: trail.entries.map(({ event }) => event.type) };
}

async function asks(manager: TeamsPerson, date1: string): Promise<object> {
  const sent = await manager.invoke('booking.submit', { nonce: 'form', kind: 'seminar', date1 });
  return { ...refOf(sent.value as CardContent), message: '' };
}

describe('two consultants who answer one request at once, at two processes', () => {
  it.each(['request.confirm', 'request.decline', 'proposal.send'])(
    'leave one owner, and the other is told who that is: confirming against %s',
    async (verb) => {
      for (let round = 0; round < 4; round += 1) {
        const { code, manager } = place();
        const data = { ...(await asks(bots.person(manager, 0), '2026-12-09')), date1: '2026-12-10' };
        const [first, second] = await Promise.all([
          kaarna().invoke('request.confirm', { ...data, nonce: 'k', slot: '0' }),
          lieto().invoke(verb, { ...data, nonce: 'l', slot: '0' }),
        ]);
        const { stored, events } = await trailOf(code);
        const booking = stored.active[0] ?? stored.ended[0];
        const won = events[1] === 'confirmed' && words(first).includes('vahvistettu') ? 'Kaarna Puro' : '';
        const owner = won || 'Lieto Saari';

        expect(events).toHaveLength(2);
        expect(words(first)).toContain(`Konsultti\n${owner}`);
        expect(words(second)).toContain(`Konsultti\n${owner}`);
        const loser = owner === 'Kaarna Puro' ? second : first;
        expect(words(loser)).toMatch(new RegExp(`konsultilla ${owner}|oli jo vastattu`));
        expect(booking?.owner).toBeDefined();
      }
    },
    limit,
  );
});

describe('a municipality that cancels while the consultant confirms', () => {
  it(
    'ends in one of the two legal ways, and both are told which',
    async () => {
      await Promise.all([kaarna().says('ohje'), lieto().says('ohje')]);
      for (let round = 0; round < 6; round += 1) {
        const { code, name, manager } = place();
        const requester = bots.person(manager, round % 2 === 0 ? 0 : 1);
        const data = await asks(requester, '2026-12-01');
        const [cancelled, confirmed] = await Promise.all([
          requester.invoke('booking.cancel', { ...data, nonce: 'm', reason: '' }),
          lieto().invoke('request.confirm', { ...data, nonce: 'l', slot: '0' }),
        ]);
        const { stored, events } = await trailOf(code);

        expect(words(cancelled)).toContain('Varaus on peruttu');
        if (events.length === 3) {
          expect(events).toEqual(['requested', 'confirmed', 'cancelled']);
          expect(stored.active[0]).toMatchObject({ status: 'cancelled', unit: 'undecided' });
          expect(words(cancelled)).toContain('Konsultti päättää, palautuuko paja kunnalle');
          expect(words(confirmed)).not.toContain('oli jo vastattu');
          const told = (card: CardContent) => /Päätä, palautuuko/.test(wordsOf(card)) && mentions(card, name);
          await lieto().receives(told);
        } else {
          expect(events).toEqual(['requested', 'cancelled']);
          expect(stored.ended[0]).toMatchObject({ status: 'cancelled', unit: 'returned' });
          expect(words(cancelled)).toContain('Paja vapautui');
          expect(words(confirmed)).toContain('oli jo vastattu');
          expect(words(confirmed)).toContain('Varaus on peruttu');
          await kaarna().receives((card) => /peru/.test(wordsOf(card)) && mentions(card, name));
        }
      }
    },
    limit,
  );
});

describe('a change at either process, right after another of the same municipality', () => {
  // The leader looks once a second: with these pauses it has seen the first change, and not yet the second.
  const pauses = [300, 500, 700, 850];

  it(
    'is told within seconds',
    async () => {
      await lieto().says('ohje');
      for (const at of [0, 1] as const) {
        const names = await Promise.all(
          pauses.map(async (pause) => {
            const { name, manager } = place();
            const requester = bots.person(manager, at);
            const data = await asks(requester, '2026-12-09');
            await new Promise((resolve) => setTimeout(resolve, pause));
            await requester.invoke('booking.cancel', { ...data, nonce: 'm', reason: '' });
            return name;
          }),
        );
        for (const name of names) {
          const told = await lieto().receives((card) => mentions(card, name) && /peru/i.test(wordsOf(card)));
          expect(wordsOf(told)).toContain('Kunta perui varauksen');
        }
      }
    },
    limit,
  );
});

describe('two people of a municipality who ask for the last workshop at once', () => {
  it(
    'get one between them, and the other is told that none is left',
    async () => {
      for (let round = 0; round < 4; round += 1) {
        const { code, manager, contact } = place();
        const wish = { nonce: 'form', kind: 'seminar', date1: '2026-12-09' };
        const answers = await Promise.all([
          bots.person(manager, 0).invoke('booking.submit', wish),
          bots.person(contact, 1).invoke('booking.submit', wish),
        ]);
        const { stored } = await trailOf(code);

        expect(stored.active).toHaveLength(1);
        expect(answers.filter((one) => words(one).includes('Pyyntö on lähetetty'))).toHaveLength(1);
        expect(answers.filter((one) => words(one).includes('Pajoja ei ole jäljellä'))).toHaveLength(1);
      }
    },
    limit,
  );
});

describe('two requests that stand although the entitlement was lowered to one', () => {
  /** As it was before: the network file of then allowed two. */
  async function standing(code: string, requestedBy: string): Promise<readonly string[]> {
    const committer = new Committer(bots.tables, {
      now: () => start,
      beforeOutbox: (table, partition) => writePointer(bots.tables, table, partition),
      afterOutbox: () => {},
    });
    const ids = ['eka', 'toka'];
    const slot = { start: Date.parse('2026-12-09T07:00:00Z'), end: Date.parse('2026-12-09T10:00:00Z') };
    for (const id of ids) {
      const request = committer.run<Quota, QuotaEvent, object>(quotaKind, quotaPartition(code, 'uso8'), {
        id,
        by: requestedBy,
        decide: () => ({
          answer: { kind: 'requested', id },
          event: {
            type: 'requested',
            booking: {
              id,
              kind: 'seminar',
              status: 'requested',
              audience: [],
              proposal: { side: 'municipality', slots: [slot], at: start.getTime() },
              requestedBy,
              requestedAt: start.getTime(),
            },
          },
        }),
      });
      await request;
    }
    return ids;
  }

  it(
    'become one agreed workshop when two consultants confirm them at once; the other answer says why not',
    async () => {
      for (let round = 0; round < 4; round += 1) {
        const { code } = place();
        const [eka, toka] = await standing(code, 'joku');
        const data = { v: 1, municipality: code, period: 'uso8', nonce: 'n', slot: '0', message: 'Säilyy' };
        const answers = await Promise.all([
          kaarna().invoke('request.confirm', { ...data, booking: eka }),
          lieto().invoke('request.confirm', { ...data, booking: toka }),
        ]);
        const { stored, events } = await trailOf(code);

        expect(events).toEqual(['requested', 'requested', 'confirmed']);
        expect(stored.active.map(({ status }) => status).sort()).toEqual(['confirmed', 'requested']);
        const refused = answers.filter((one) =>
          words(one).includes('kunnan ainoa paja on jo sovittu tai pidetty'),
        );
        expect(refused).toHaveLength(1);
        expect(words(refused[0] ?? { value: {} })).toContain('Säilyy');
      }
    },
    limit,
  );
});

function mentions(card: CardContent, name: string): boolean {
  return wordsOf(card).includes(`${name} ·`);
}
