import { describe, expect, it } from 'vitest';
import { audienceOf } from '../../bot/announce/audience.ts';
import { chaseList } from '../../bot/attendees/chase-list.ts';
import { contactsOf } from '../../bot/contacts/rules.ts';
import { materialsFor } from '../../bot/materials/rules.ts';
import { actingFor } from '../../bot/member.ts';
import { mayBeChanged } from '../../bot/registration/changeable.ts';
import { comersOf } from '../../bot/registration/newcomers.ts';
import { concernsReminder } from '../../bot/remind/session-rules.ts';
import { nobody } from '../../bot/shared/announcement.ts';
import { isInvited } from '../../bot/shared/audience.ts';
import type { Network } from '../../bot/shared/network.ts';
import { withOffice } from '../../bot/shared/offices.ts';
import type { Person } from '../../bot/shared/people.ts';
import { period } from '../cards/samples/workshops.ts';
import { someSession } from '../support/some-session.ts';

/*
 * Somebody who acts for one municipality as a participant, and is the manager of another: each way to people must find
 * them by the office that they do not act in now.
 */
const one: Person = {
  id: 'both',
  tenantId: 't',
  aadObjectId: 'a',
  name: 'Aino Aalto',
  role: 'participant',
  municipality: '233',
  municipalities: [],
  group: 'elected',
  language: 'fi',
};
const both = withOffice(one, { role: 'manager', municipality: '905' });
const consultant: Person = { ...one, id: 'c', role: 'consultant', municipalities: ['905'] };
const network: Network = {
  periods: [period],
  municipalities: new Map(
    ['233', '905'].map((code) => [code, { code, nameFi: code, nameSv: code, languageStatus: 'fi' }]),
  ),
  memberships: [{ municipality: '905', period: period.id }],
};
const audience = { roles: ['manager' as const], municipalities: ['905'] };

describe('whoever acts for one of their municipalities is found for the other', () => {
  it('acting in neither role that they do not have there', () => {
    expect([both.role, both.municipality]).toEqual(['participant', '233']);
  });

  it('by messages to those who act for it, and not as what they are elsewhere', () => {
    expect(actingFor([both], '905')).toEqual(['both']);
    expect(actingFor([both], '233')).toEqual([]);
  });

  it('by announcements, by the role and the municipality of one and the same office', () => {
    const known = { network, period, channels: [], people: [both], chat: () => 'open' as const };
    const gets = (roles: readonly Person['role'][], municipalities: readonly string[]) =>
      audienceOf({ ...nobody, roles, municipalities }, known).places.map(({ id }) => id);

    expect(gets(['manager'], ['905'])).toEqual(['both']);
    expect(gets(['manager'], ['233'])).toEqual([]);
    expect(gets(['manager', 'participant'], ['905', '233'])).toEqual(['both']);
  });

  it('by invitations to a session, and what reminds of them', () => {
    expect(isInvited(audience, both, network, period)).toBe(true);
    expect(isInvited({ ...audience, municipalities: ['233'] }, both, network, period)).toBe(false);
    const session = someSession({ audience });
    expect(concernsReminder('closing', session, both, { network, period })).toBe(true);
    // Only the other municipality is a member of the period: what is for this one alone waits for nobody.
    const alone = someSession({ audience: { municipalities: ['233'] } });
    expect(concernsReminder('closing', alone, both, { network, period })).toBe(false);
  });

  it('by materials for all, and by the reminder of silence', () => {
    const session = someSession({ audience, materialsToAll: true });
    expect([...materialsFor(session, { network, period, people: [both] })]).toEqual(['both']);
    expect(chaseList(['905', '233'], [both]).map(({ people }) => people.map(({ id }) => id))).toEqual([
      ['both'],
      [],
    ]);
  });

  it('by their name on a list of colleagues, and as who registered one', () => {
    const wish = { names: ['Aino Aalto'], unnamed: 0, group: 'other', wish: 'onSite', diet: '' } as const;
    for (const code of ['233', '905']) {
      expect(comersOf(wish, code, 'command', [both])).toMatchObject([{ person: { id: 'both' } }]);
    }
    const answers = new Map([['other', { seat: 'onSite', at: 1, by: 'both' } as const]]);
    expect(mayBeChanged(someSession({}, { answers }), 'other', '905', [both])).toBe(true);
    expect(mayBeChanged(someSession({}, { answers }), 'other', '091', [both])).toBe(false);
  });

  it('among the contacts that a consultant sees, as what they are there', () => {
    const consulting = { consultants: [consultant], aways: { list: [] }, day: '2026-11-24' } as never;
    const contacts = contactsOf(consultant, '905', { people: [both, consultant], consulting });
    expect(contacts.kind === 'municipality' && contacts.people).toMatchObject([
      { name: 'Aino Aalto', role: 'manager' },
    ]);
  });
});
