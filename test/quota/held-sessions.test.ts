import { describe, expect, it } from 'vitest';
import { heldSessions } from '../../bot/quota/held-sessions.ts';
import { noCounts } from '../../bot/shared/session.ts';
import type { SessionIndexEntry } from '../../storage/session-index.ts';
import { period } from '../cards/samples/workshops.ts';
import { someSession } from '../support/some-session.ts';

const now = new Date('2026-11-24T08:00:00Z');
const { facts } = someSession();

function entry(change: Partial<SessionIndexEntry> = {}): SessionIndexEntry {
  return {
    ...facts,
    id: 's1',
    start: Date.parse('2026-03-04T07:00:00Z'),
    end: Date.parse('2026-03-04T13:00:00Z'),
    status: 'published',
    counts: noCounts,
    sequence: 1,
    ...change,
  };
}
const themeSeminars = (...sessions: readonly SessionIndexEntry[]) =>
  heldSessions(sessions, period, period.entitlements, now, '233').find(({ kind }) => kind === 'themeSeminar');

describe('sessions held in a period', () => {
  it('are those of its kinds that are published, have begun in it and are over', () => {
    const held = themeSeminars(
      entry(),
      entry({ status: 'draft' }),
      entry({ status: 'cancelled' }),
      entry({ sequence: 0 }),
      entry({ kind: 'peerDiscussion' }),
      entry({ end: now.getTime() + 1 }),
      entry({ start: Date.parse('2024-12-31T21:59:00Z'), end: Date.parse('2024-12-31T23:00:00Z') }),
      entry({ start: Date.parse('2024-12-31T22:00:00Z'), end: Date.parse('2024-12-31T23:00:00Z') }),
    );

    expect(held).toMatchObject({ held: 2, of: 4 });
  });

  it('are attended where somebody of the municipality was marked as there, not where they only registered', () => {
    const held = themeSeminars(
      entry({ came: { '233': 2, '905': 1 } }),
      entry({ came: { '905': 3 } }),
      entry({ came: { '233': 0 } }),
      entry({ counts: { ...noCounts, onSite: 9 } }),
    );

    expect(held).toMatchObject({ held: 4, came: 1, unmarked: 1 });
  });

  it('leave out the kinds that the period does not have', () => {
    expect(heldSessions([], period, period.entitlements, now, '233').map(({ kind }) => kind)).not.toContain(
      'workingSeminar',
    );
  });
});
