import { describe, expect, it } from 'vitest';
import { noCounts, type Session } from '../../bot/shared/session.ts';
import type { SessionEvent } from '../../bot/shared/session-events.ts';
import { catchUp, load } from '../../storage/catch-up.ts';
import { exists, readSession, readSessionHead, sessionKind } from '../../storage/session.ts';
import { OlderForm } from '../../storage/tables/errors.ts';
import type { Row } from '../../storage/tables/row.ts';
import { someSession } from '../support/some-session.ts';
import { useStore } from '../support/store.ts';
import { answers, createSession, startProcess } from './process.ts';

const store = useStore();

/** A row as the program's version before this one wrote it. */
function first(rowKey: string, content: object, partitionKey = 's|old'): Row {
  return { partitionKey, rowKey, v: 1, data: JSON.stringify(content) };
}

const facts = {
  kind: 'themeSeminar',
  titleFi: 'Teemaseminaari',
  titleSv: 'Temaseminarium',
  start: Date.parse('2026-12-10T07:00:00Z'),
  end: Date.parse('2026-12-10T13:30:00Z'),
  place: 'Kuntatalo',
  remote: true,
  capacity: 1,
  perMunicipality: 1,
  closes: Date.parse('2026-12-01T22:00:00Z'),
  createdBy: 'p9',
};
const posting = { channel: '19:kanava', status: 'posted', conversation: '19:kanava;1', activity: '1' };
const oldHead = {
  sequence: 4,
  facts,
  counts: { onSite: 1, remote: 1, no: 0, waiting: 1 },
  lastQueued: 3,
  postings: [posting],
};
const oldAnswers = {
  ansa: { seat: 'onSite', at: 1, municipality: '233' },
  svea: { seat: 'remote', at: 2 },
  urho: {
    seat: 'waiting',
    at: 3,
    queued: 3,
    municipality: '905',
    before: { seat: 'no', at: 2 },
  },
};
const oldRows = (partition?: string) => [
  first('0h', oldHead, partition),
  ...Object.entries(oldAnswers).map(([who, answer]) => first(`1r|${who}`, answer, partition)),
];

describe('a session in rows of version 1', () => {
  const [head, ...rows] = oldRows();
  const session = head && sessionKind.decode(head, rows);

  it('is published, has never been changed, and keeps its facts', () => {
    expect(session).toMatchObject({ status: 'published', revision: 0, changedAt: 0, facts });
    expect(session).toMatchObject({ late: [], questions: [], told: {} });
    expect(session).not.toHaveProperty('postings');
    expect(session?.attendance).toBeUndefined();
  });

  it('waits for a place on site where the row says the number in line', () => {
    expect(session?.answers.get('urho')).toEqual({
      seat: 'waiting',
      at: 3,
      waits: { for: 'onSite', number: 3 },
      municipality: '905',
      before: { seat: 'no', at: 2 },
    });
    expect(session?.lastQueued).toBe(3);
  });

  it('offers nothing, and is counted by municipality from its answers', () => {
    expect(session?.counts).toEqual({ ...noCounts, onSite: 1, remote: 1, waiting: 1 });
    expect(session?.tallies).toEqual({
      '233': { ...noCounts, onSite: 1 },
      '905': { ...noCounts, waiting: 1 },
      '': { ...noCounts, remote: 1 },
    });
  });

  it('has an audit that cannot be replayed any more, and says so', () => {
    const event = { type: 'answered', person: 'ansa', answer: oldAnswers.ansa, promoted: [], at: 1 };
    const entry = { command: 'c1', by: 'ansa', at: '2026-11-24T08:00:00.000Z', event, answer: null };

    expect(() => sessionKind.events.decode(first('9a|0000000002|c1', entry))).toThrow(OlderForm);
  });
});

describe('a session of version 1 in the store', () => {
  it('is read, answered under its caps, and written in the present form', async () => {
    const bot = startProcess(store.connectionString);
    await bot.tables.create();
    await put(oldRows());

    expect((await readSessionHead(bot.tables, 'old'))?.counts.waiting).toBe(1);
    const { state } = await bot.answer('old', answers('c5', 'ansa', 'no'));

    expect(state.answers.get('urho')).toMatchObject({ seat: 'onSite' });
    const read = await readSession(bot.tables, 'old');
    expect(read).toEqual(state);
    expect(read && exists(read)).toBe(true);
    expect((await bot.tables.get('Sessions', 's|old', '0h'))?.['v']).toBe(3);
  });

  it('is read anew by a process that missed a change which an older process wrote', async () => {
    const bot = startProcess(store.connectionString);
    await bot.tables.create();
    await createSession(bot, 'mixed');
    const cached = await load(bot.tables, sessionKind, 's|mixed');
    await bot.answer('mixed', answers('c1', 'ansa'));
    const entry = {
      command: 'c1',
      by: 'ansa',
      at: '2026-11-24T08:00:00.000Z',
      event: { type: 'answered', person: 'ansa', answer: oldAnswers.ansa, promoted: [], at: 1 },
      answer: null,
    };
    await put([first('9a|0000000002|c1', entry, 's|mixed')]);
    bot.requests.length = 0;
    const caught = await catchUp(bot.tables, sessionKind, 's|mixed', cached);

    expect(bot.requests).toEqual(['Sessions get', 'Sessions range', 'Sessions range']);
    expect(caught.sequence).toBe(2);
    expect(caught.state.counts.onSite).toBe(1);
  });

  /** Puts rows as they are, without the committer. */
  async function put(written: readonly Row[]): Promise<void> {
    const { tables } = startProcess(store.connectionString);
    await tables.transact(
      'Sessions',
      written.map((row) => ({ kind: 'put', row })),
    );
  }
});

describe('every part of a session', () => {
  const waits = { for: 'remote', number: 7, offeredUntil: 99 } as const;
  const full: Session = {
    ...someSession(
      {
        titleEn: 'Theme seminar',
        descriptionFi: 'Kuvaus',
        descriptionSv: 'Beskrivning',
        descriptionEn: 'Description',
        remoteLink: 'https://example.org/etä',
        capacity: 80,
        remoteCapacity: 200,
        perMunicipality: 4,
        audience: { roles: ['elected'], sizes: [1, 2], languages: ['sv'], municipalities: ['233'] },
        opens: 5,
        catering: true,
        topic: 2,
        hosts: ['c1'],
        programme: 'https://example.org/ohjelma',
        materials: 'https://example.org/aineisto',
        recording: 'https://example.org/tallenne',
        materialsToAll: true,
        createdBy: 'c1',
      },
      {
        status: 'cancelled',
        revision: 3,
        changedAt: 4,
        counts: { onSite: 1, remote: 2, no: 3, waiting: 4, offeredOnSite: 5, offeredRemote: 6 },
        tallies: { '233': { onSite: 1, remote: 2, no: 3, waiting: 4, offeredOnSite: 5, offeredRemote: 6 } },
        lastQueued: 9,
        late: [{ who: 'p1', wish: 'onSite', at: 8, municipality: '233', group: 'elected' }],
        questions: [{ id: 'q1', at: 1, by: 'c1', asked: 3, answered: 2 }],
        told: { dayAfter: 6, materials: 7 },
        reminded: { closing: 8, coming: 9 },
        attendance: { at: 5, by: 'c1', absent: ['g.1'] },
        answers: new Map([
          [
            'g.1',
            {
              seat: 'waiting',
              at: 5,
              waits,
              municipality: '233',
              group: 'elected',
              by: 'p2',
              before: { seat: 'no', at: 4 },
              lapsed: true,
              substitute: 'p3',
              diet: true,
              feedback: { useful: 4, arranged: 5 },
            },
          ],
        ]),
      },
    ),
  };

  it('comes back from its rows', () => {
    const head = sessionKind.encodeHead('s|x', full, 12);
    const rows = ['1r|g.1', '2a'].flatMap((key) => sessionKind.encodeRow('s|x', full, key) ?? []);

    expect(sessionKind.decode(head, rows)).toEqual(full);
    expect(sessionKind.sequence(head)).toBe(12);
  });

  it.each<SessionEvent>([
    { type: 'created', facts: full.facts, draft: true, at: 3 },
    { type: 'published', at: 3 },
    { type: 'changed', facts: full.facts, seats: [], at: 3 },
    { type: 'cancelled', at: 3, reason: 'r.1' },
    { type: 'seated', seats: [{ who: 'g.1', answer: { seat: 'waiting', at: 5, waits } }], reason: 'r.1' },
    { type: 'late-asked', request: { who: 'p1', wish: 'remote', at: 1, municipality: '1', group: 'other' } },
    { type: 'late-decided', who: 'p1', granted: true, seats: [] },
    { type: 'attended', absent: ['p1'], present: ['p2'], at: 3, by: 'c1' },
    { type: 'told', about: 'materials', at: 3 },
    { type: 'reminded', about: 'closing', stage: 3, dropped: true },
    { type: 'asked', question: { id: 'q', at: 1, by: 'c1', asked: 2, answered: 0 } },
    { type: 'replied', question: 'q', first: true },
    { type: 'unlinked', who: ['p1', 'g.1'] },
  ])('comes back from the audit row of $type', (event) => {
    const entry = { command: 'c', by: 'p', at: '2026-11-24T08:00:00.000Z', event, answer: { kind: 'done' } };

    expect(sessionKind.events.decode(sessionKind.events.encode('s|x', '9a|1|c', entry))).toEqual(entry);
  });
});
