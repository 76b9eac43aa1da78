import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, authorize, mayTry, type Thing } from '../../bot/shared/authorize.ts';
import { roles } from './table.ts';

const needs: readonly Action[] = ['quota.see', 'session.host', 'announcement.manage', 'session.answer'];
const actor = fc.record({
  id: fc.constantFrom('p1', 'p2'),
  role: fc.constantFrom(...roles),
  municipality: fc.constantFrom('233', '905'),
});
const ids = fc.subarray(['p1', 'p2']);
const thing: fc.Arbitrary<Thing | undefined> = fc.oneof(
  fc.constantFrom('233', '905', '', undefined),
  fc.record({ author: fc.constantFrom('p1', 'p2', '') }),
  fc.record({ hosts: fc.option(ids, { nil: undefined }) }),
);

describe('how far a role reaches', () => {
  it('is never farther than the role gets before its thing is looked at', () => {
    fc.assert(
      fc.property(actor, fc.constantFrom(...needs), thing, (who, action, whose) => {
        expect(authorize(who, action, whose) && !mayTry(who, action)).toBe(false);
      }),
    );
  });

  it('is nothing of one’s own where it is not said whose the thing is', () => {
    const manager = { id: 'p1', role: 'manager', municipality: '233' } as const;
    expect(authorize(manager, 'quota.see')).toBe(false);
    expect(authorize(manager, 'quota.see', '')).toBe(false);
    expect(authorize({ id: 'p1', role: 'manager' }, 'quota.see', '')).toBe(false);
    expect(authorize(manager, 'quota.see', '233')).toBe(true);
  });

  it('is the hosts’ of a session, every consultant’s where none are named, and the author’s of an announcement', () => {
    const consultant = { id: 'p1', role: 'consultant' } as const;
    expect(authorize(consultant, 'session.host', { hosts: ['p2'] })).toBe(false);
    expect(authorize(consultant, 'session.host', { hosts: ['p2', 'p1'] })).toBe(true);
    expect(authorize(consultant, 'session.host', { hosts: [] })).toBe(true);
    expect(authorize(consultant, 'session.host', {})).toBe(true);
    expect(authorize(consultant, 'announcement.manage', { author: 'p2' })).toBe(false);
    expect(authorize(consultant, 'announcement.manage', { author: 'p1' })).toBe(true);
  });
});
