import { describe, expect, it } from 'vitest';
import { concerns } from '../../bot/invited.ts';
import { materialsFor } from '../../bot/materials/rules.ts';
import { concernsReminder } from '../../bot/remind/session-rules.ts';
import type { Network } from '../../bot/shared/network.ts';
import type { Person } from '../../bot/shared/people.ts';
import { period } from '../cards/samples/workshops.ts';
import { someSession } from '../support/some-session.ts';

const network: Network = {
  periods: [period],
  municipalities: new Map([
    ['233', { code: '233', nameFi: 'Kauhava', nameSv: 'Kauhava', languageStatus: 'fi' as const }],
  ]),
  memberships: [{ municipality: '233', period: period.id }],
};

const person = (id: string, role: Person['role']): Person => ({
  id,
  role,
  tenantId: 't',
  aadObjectId: id,
  name: id,
  municipalities: [],
  group: 'other',
  language: 'fi',
  ...(role === 'consultant' || role === 'coordinator' ? {} : { municipality: '233' }),
});
const manager = person('m', 'manager');
const start = Date.parse(`${period.to}T10:00:00Z`);
const common = { start, end: start + 3_600_000, hosts: ['c'], materialsToAll: true };
const ordinary = someSession(common);
const asked = someSession({ ...common, presentation: 'x' });

describe('the session of a presentation, otherwise like one for everybody', () => {
  it('is for its hosts and coordinators', () => {
    const all = [manager, person('c', 'consultant'), person('d', 'consultant'), person('k', 'coordinator')];
    const meant = (facts: typeof asked.facts) => all.filter((one) => concerns(network, facts, one));
    expect(meant(ordinary.facts)).toHaveLength(4);
    expect(meant(asked.facts).map(({ id }) => id)).toEqual(['c', 'k']);
  });

  it('reminds nobody to answer it', () => {
    const around = { network, period };
    expect(concernsReminder('closing', ordinary, manager, around)).toBe(true);
    expect(concernsReminder('closing', asked, manager, around)).toBe(false);
  });

  it('has its materials told of to nobody else', () => {
    const around = { network, period, people: [manager] };
    expect([...materialsFor(ordinary, around)]).toEqual(['m']);
    expect([...materialsFor(asked, around)]).toEqual([]);
  });
});
