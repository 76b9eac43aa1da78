import { describe, expect, it } from 'vitest';
import { decideAccept, decideCancel } from '../../bot/booking/rules.ts';
import type { Booking } from '../../bot/shared/booking.ts';
import {
  applyQuotaEvent,
  emptyQuota,
  findBooking,
  type Quota,
  type QuotaEvent,
} from '../../bot/shared/quota.ts';
import { Committer } from '../../storage/commit.ts';
import { decodeQuota, quotaKind, quotaPartition, readQuota, readQuotaHistory } from '../../storage/quota.ts';
import { Tables } from '../../storage/tables/client.ts';
import { NewerVersion } from '../../storage/tables/errors.ts';
import { auditKey, headKey } from '../../storage/tables/keys.ts';
import type { Row } from '../../storage/tables/row.ts';
import { useStore } from '../support/store.ts';

/*
 * What version 1 of the program wrote, letter by letter: a seminar (b1) and a study (b2) confirmed, another declined
 * (b3), a seminar cancelled while it was a request (b4), a study cancelled after it was confirmed (b5), and a
 * request with two times and one with a due date (b6, b7) that are still open.
 */
const slotA = '{"start":1790755200000,"end":1790766000000}';
const slotB = '{"start":1790841600000,"end":1790852400000}';
const b1 = `"id":"b1","kind":"seminar","slots":[${slotA},${slotB}],"requestedBy":"mikko","requestedAt":1780000000000`;
const b2 =
  '"id":"b2","kind":"study","slots":[],"due":"2026-10-30","requestedBy":"ulla","requestedAt":1780000001000';
const b3 =
  '"id":"b3","kind":"strategy","slots":[],"due":"2026-11-02","requestedBy":"mikko","requestedAt":1780000002000';
const b4 = `"id":"b4","kind":"coDevelopment","slots":[${slotA}],"requestedBy":"mikko","requestedAt":1780000003000`;
const b5 =
  '"id":"b5","kind":"preparation","slots":[],"due":"2026-11-04","requestedBy":"ulla","requestedAt":1780000004000';
const b6 = `"id":"b6","kind":"seminar","slots":[${slotA},${slotB}],"requestedBy":"ulla","requestedAt":1780000005000`;
const b7 =
  '"id":"b7","kind":"study","slots":[],"due":"2026-12-01","requestedBy":"ulla","requestedAt":1780000006000';

const firstHead = `{"sequence":13,"active":[
  {${b1},"status":"confirmed","chosen":${slotB},"answeredBy":"kaisa","answeredAt":1780000010000},
  {${b2},"status":"confirmed","answeredBy":"pekka","answeredAt":1780000011000},
  {${b6},"status":"requested"},
  {${b7},"status":"requested"}
],"ended":[
  {${b5},"status":"cancelled","answeredBy":"ulla","answeredAt":1780000015000},
  {${b4},"status":"cancelled","answeredBy":"mikko","answeredAt":1780000013000},
  {${b3},"status":"declined","answeredBy":"kaisa","answeredAt":1780000012000}
]}`;

const firstEvents = [
  `{"type":"requested","booking":{${b1},"status":"requested"}}`,
  `{"type":"requested","booking":{${b2},"status":"requested"}}`,
  `{"type":"requested","booking":{${b3},"status":"requested"}}`,
  `{"type":"confirmed","id":"b1","by":"kaisa","at":1780000010000,"chosen":${slotB}}`,
  '{"type":"confirmed","id":"b2","by":"pekka","at":1780000011000}',
  '{"type":"declined","id":"b3","by":"kaisa","at":1780000012000}',
  `{"type":"requested","booking":{${b4},"status":"requested"}}`,
  '{"type":"cancelled","id":"b4","by":"mikko","at":1780000013000}',
  `{"type":"requested","booking":{${b5},"status":"requested"}}`,
  '{"type":"confirmed","id":"b5","by":"kaisa","at":1780000014000}',
  '{"type":"cancelled","id":"b5","by":"ulla","at":1780000015000}',
  `{"type":"requested","booking":{${b6},"status":"requested"}}`,
  `{"type":"requested","booking":{${b7},"status":"requested"}}`,
];

function headRow(partitionKey: string): Row {
  return { partitionKey, rowKey: headKey, v: 1, data: firstHead };
}

function auditRows(partitionKey: string): readonly Row[] {
  return firstEvents.map((event, n) => {
    const about = `"command":"c${n}","by":"someone","at":"2026-05-28T20:26:40.000Z"`;
    const data = `{${about},"event":${event},"answer":{"kind":"confirmed","id":"b1"}}`;
    return { partitionKey, rowKey: auditKey(n + 1, `c${n}`), v: 1, data };
  });
}

function replay(rows: readonly Row[]): Quota {
  return rows.map((row) => quotaKind.events.decode(row).event).reduce(applyQuotaEvent, emptyQuota);
}

/** Whether a booking had been confirmed before it was cancelled, and by whom, version 1 did not keep in the head. */
function withoutForgotten(quota: Quota): Quota {
  const ended = quota.ended.map((booking): Booking => {
    const { owner: _owner, due: _due, ...rest } = booking;
    return booking.status === 'cancelled' ? rest : booking;
  });
  return { ...quota, ended };
}

describe('a quota that version 1 wrote', () => {
  const { quota, sequence } = decodeQuota(headRow('q'));

  it('has its bookings in the present form, with nothing corrected, planned or asked', () => {
    expect(sequence).toBe(13);
    expect(quota.active.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'b1 confirmed',
      'b2 confirmed',
      'b6 requested',
      'b7 requested',
    ]);
    expect(quota.ended.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'b5 cancelled',
      'b4 cancelled',
      'b3 declined',
    ]);
    expect({ ...quota, active: [], ended: [] }).toEqual(emptyQuota);
  });

  it('knows what was agreed and with whom', () => {
    expect(findBooking(quota, 'b1')).toEqual({
      id: 'b1',
      kind: 'seminar',
      status: 'confirmed',
      audience: [],
      chosen: JSON.parse(slotB),
      requestedBy: 'mikko',
      requestedAt: 1_780_000_000_000,
      owner: 'kaisa',
      answeredBy: 'kaisa',
      answeredAt: 1_780_000_010_000,
    });
    expect(findBooking(quota, 'b2')).toMatchObject({ due: '2026-10-30', owner: 'pekka' });
    expect(findBooking(quota, 'b2')).not.toHaveProperty('proposal');
  });

  it('has the wishes of open requests as proposals that wait for the consultant', () => {
    const slots = [JSON.parse(slotA), JSON.parse(slotB)];
    const side = 'municipality';

    expect(findBooking(quota, 'b6')?.proposal).toEqual({ side, slots, at: 1_780_000_005_000 });
    expect(findBooking(quota, 'b7')?.proposal).toEqual({
      side,
      slots: [],
      due: '2026-12-01',
      at: 1_780_000_006_000,
    });
    expect(findBooking(quota, 'b7')).not.toHaveProperty('due');
  });

  it('took no unit for what was cancelled', () => {
    expect(quota.ended.map(({ unit }) => unit)).toEqual(['returned', 'returned', undefined]);
  });

  it('is what its audit rows make of nothing', () => {
    expect(withoutForgotten(replay(auditRows('q')))).toEqual(withoutForgotten(quota));
  });

  it('goes on in the present form: old rows and new ones together make what is stored', async () => {
    const tables = new Tables(useStore());
    const partition = quotaPartition('740', 'first');
    await tables.create();
    for (const row of [headRow(partition), ...auditRows(partition)]) await tables.put('Quotas', row);

    const at = 1_780_000_100_000;
    const act = { by: 'kaisa', at, acting: (owner: string) => owner === 'kaisa' };
    await run(tables, partition, 'accept', (before) =>
      decideAccept(before, { ...act, id: 'b6', side: 'consultant' }, 1, 5),
    );
    await run(tables, partition, 'cancel', (before) =>
      decideCancel(before, { ...act, id: 'b1', by: 'mikko', side: 'municipality' }, 365),
    );
    const [stored, history, row] = await Promise.all([
      readQuota(tables, '740', 'first'),
      readQuotaHistory(tables, '740', 'first'),
      tables.get('Quotas', partition, headKey),
    ]);
    const replayed = history.map(({ event }) => event).reduce(applyQuotaEvent, emptyQuota);

    expect(history).toHaveLength(15);
    expect(row).toMatchObject({ v: 2 });
    expect(findBooking(stored, 'b6')).toMatchObject({ status: 'confirmed', chosen: JSON.parse(slotB) });
    expect(findBooking(stored, 'b1')).toMatchObject({
      status: 'cancelled',
      unit: 'undecided',
      owner: 'kaisa',
    });
    expect(withoutForgotten(replayed)).toEqual(withoutForgotten(decodeQuota(row ?? headRow('q')).quota));
  });
});

async function run(
  tables: Tables,
  partition: string,
  id: string,
  decide: (quota: Quota) => { readonly answer: unknown; readonly event?: QuotaEvent },
): Promise<void> {
  const now = () => new Date(1_780_000_100_000);
  const committer = new Committer(tables, { now, beforeOutbox: async () => {}, afterOutbox: () => {} });
  await committer.run<Quota, QuotaEvent, unknown>(quotaKind, partition, { id, by: 'test', decide });
}

describe('a quota that a newer version wrote', () => {
  it('is refused, and so is each of its audit rows', () => {
    const newer = { partitionKey: 'q', rowKey: headKey, v: 3, data: firstHead };
    const [row] = auditRows('q');

    expect(() => decodeQuota(newer)).toThrow(NewerVersion);
    expect(() => quotaKind.events.decode({ ...newer, ...row, v: 3 })).toThrow(NewerVersion);
  });
});

const act = { id: 'b1', by: 'kaisa', at: 5, behalf: 'pekka' };
const proposal = { side: 'consultant', slots: [{ start: 1, end: 2 }], due: '2026-10-30', at: 4 } as const;
const report = {
  participants: { political: 4, professional: 5, sectors: 6, supervisors: 7, residents: 8 },
  quarterHours: 30,
  costs: { train: 1, km: 2, flight: 3, taxi: 4, hotel: 5, allowance: 6, other: 7 },
  km: 120,
};
const booking: Required<Booking> = {
  id: 'b1',
  kind: 'strategy',
  status: 'reported',
  audience: ['political', 'residents'],
  mode: 'both',
  expected: 30,
  proposal,
  chosen: { start: 3, end: 4 },
  due: '2026-10-30',
  requestedBy: 'mikko',
  requestedAt: 1,
  owner: 'kaisa',
  answeredBy: 'kaisa',
  answeredAt: 2,
  unit: 'undecided',
  report,
  stars: 5,
  reminded: { count: 2, at: 3 },
  comingToldAt: 3,
};
const question = {
  id: 'q1',
  kind: 'support',
  by: 'mikko',
  at: 1,
  answeredBy: 'kaisa',
  answeredAt: 2,
} as const;
const reason = 'r.hash';

/** One of each, with everything that it can have: a new kind of event does not compile without its example. */
const examples: { readonly [T in QuotaEvent['type']]: Required<Extract<QuotaEvent, { type: T }>> } = {
  requested: { type: 'requested', booking, behalf: 'ulla' },
  proposed: { type: 'proposed', ...act, proposal },
  confirmed: { type: 'confirmed', ...act, chosen: { start: 3, end: 4 }, due: '2026-10-30' },
  coming: { type: 'coming', ...act, dropped: true },
  declined: { type: 'declined', ...act },
  kept: { type: 'kept', ...act },
  cancelled: { type: 'cancelled', ...act, unit: 'undecided', reason },
  unitDecided: { type: 'unitDecided', ...act, unit: 'lost', reason },
  handedOver: { type: 'handedOver', ...act, to: 'sanna' },
  held: { type: 'held', ...act },
  notHeld: { type: 'notHeld', ...act, unit: 'returned', reason },
  reported: { type: 'reported', ...act, report },
  feedback: { type: 'feedback', ...act, stars: 4 },
  expired: { type: 'expired', ...act },
  reminded: { type: 'reminded', ...act, count: 3 },
  corrected: { type: 'corrected', by: 'coordinator', at: 5, behalf: 'x', units: -1, reason },
  planned: { type: 'planned', by: 'mikko', at: 5, behalf: 'x', plan: ['2026-Q1', ''] },
  analysis: { type: 'analysis', by: 'kaisa', at: 5, behalf: 'x', status: 'done' },
  asked: { type: 'asked', question },
  answered: { type: 'answered', ...act },
  succeeded: {
    type: 'succeeded',
    by: 'coordinator',
    at: 5,
    behalf: 'x',
    from: 'mikko',
    to: 'sanna',
    bookings: ['b1'],
    questions: ['q1'],
  },
  unlinked: { type: 'unlinked', who: ['mikko'] },
  warned: { type: 'warned', by: 'clock', at: 5 },
};

describe('a row', () => {
  it.each(Object.values(examples))('of the audit trail loses nothing of an event: $type', (event) => {
    const entry = {
      command: 'c',
      by: 'kaisa',
      at: '2026-05-28T20:26:40.000Z',
      event,
      answer: { kind: 'done' },
    };

    expect(quotaKind.events.decode(quotaKind.events.encode('q', '9a', entry))).toEqual(entry);
  });

  it('loses nothing of a quota', () => {
    const quota: Required<Quota> = {
      active: [booking],
      ended: [{ ...booking, id: 'b0' }],
      adjustment: -2,
      plan: ['2026-Q1', '', '2026-Q4'],
      analysis: { status: 'underWay', by: 'kaisa', at: 1 },
      questions: [question],
      warnedAt: 9,
    };
    const row = quotaKind.encodeHead('q', quota, 41);

    expect(decodeQuota(row)).toEqual({ quota, sequence: 41 });
    expect(quotaKind.sequence(row)).toBe(41);
  });

  it('of another form is refused', () => {
    const data = JSON.stringify({ ...emptyQuota, sequence: 1, active: [{ ...booking, status: 'lost' }] });

    expect(() => decodeQuota({ partitionKey: 'q', rowKey: headKey, v: 2, data })).toThrow(/status/);
  });
});
