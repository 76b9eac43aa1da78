import { describe, expect, it } from 'vitest';
import { type Circle, contactsOf } from '../../bot/contacts/rules.ts';
import type { Away } from '../../bot/shared/away.ts';
import type { Person } from '../../bot/shared/people.ts';
import { somebody } from './parties.ts';

const day = '2026-12-09';
const kaarna = somebody('kaarna', 'consultant', { municipalities: ['233', '005'] });
const lieto = somebody('lieto', 'consultant', { municipalities: ['233', '905'] });
const tuuli = somebody('tuuli', 'consultant');
const vieno = somebody('vieno', 'coordinator');
const ansa = somebody('ansa', 'manager', { municipality: '233' });
const taito = somebody('taito', 'contact', { municipality: '233' });
const meeri = somebody('meeri', 'participant', { municipality: '233' });
const eino = somebody('eino', 'participant', { municipality: '233' });
const urho = somebody('urho', 'manager', { municipality: '905' });
const alone = somebody('alone', 'participant');
const everybody = [meeri, eino, alone, taito, urho, ansa, vieno, tuuli, lieto, kaarna];

function circle(away: readonly Away[] = [], people: readonly Person[] = everybody): Circle {
  const consultants = people.filter(({ role }) => role === 'consultant');
  return { people, consulting: { consultants, aways: { list: away }, day } };
}

function away(person: Person, from: string, to: string, substitute?: Person): Away {
  const id = `${person.id} ${from}`;
  return { id, person: person.id, from, to, ...(substitute ? { substitute: substitute.id } : {}) };
}

/** What is shown of a municipality. */
function shown(reader: Person, ...rest: Parameters<typeof circle>) {
  const asked = reader.municipality === undefined ? '233' : undefined;
  const contacts = contactsOf(reader, asked, circle(...rest));
  if (contacts.kind !== 'municipality') {
    throw new Error(contacts.kind);
  }
  return contacts;
}

const names = (contacts: readonly { readonly name: string }[]) => contacts.map(({ name }) => name);

describe('people of a municipality', () => {
  it('see its own consultants, the coordinators, and each other by role and name', () => {
    const { consultants, coordinators, people } = shown(ansa);

    expect(names(consultants)).toEqual(['kaarna', 'lieto']);
    expect(names(coordinators ?? [])).toEqual(['vieno']);
    expect(names(people)).toEqual(['ansa', 'taito', 'eino', 'meeri']);
    expect(people.map(({ self }) => self)).toEqual([true, false, false, false]);
  });

  it('who are participants do not see how other participants are reached', () => {
    const reached = (reader: Person) =>
      names(shown(reader).people.filter(({ email, phone }) => email !== undefined && phone !== undefined));

    expect(reached(meeri)).toEqual(['ansa', 'taito', 'meeri']);
    expect(reached(taito)).toEqual(['ansa', 'taito', 'eino', 'meeri']);
    expect(shown(meeri).consultants[0]?.email).toBe('kaarna@esimerkki.example');
  });

  it('have nobody else’s municipality shown, whatever they ask for', () => {
    for (const reader of [ansa, taito, meeri, alone]) {
      for (const asked of ['905', '005', 'x']) {
        expect(contactsOf(reader, asked, circle())).toEqual({ kind: 'no-such-municipality' });
      }
    }
  });

  it('who have no municipality see the coordinators alone', () => {
    expect(contactsOf(alone, undefined, circle())).toEqual({
      kind: 'no-municipality',
      coordinators: [expect.objectContaining({ name: 'vieno' })],
    });
  });
});

describe('a consultant who is away', () => {
  const consultants = (...list: readonly Away[]) =>
    shown(ansa, list).consultants.map(({ name, awayUntil, insteadOf }) => [name, awayUntil, insteadOf]);

  it('is shown with the last day, and with who stands in', () => {
    expect(consultants(away(kaarna, '2026-12-01', '2026-12-09', tuuli))).toEqual([
      ['kaarna', '2026-12-09', []],
      ['lieto', undefined, []],
      ['tuuli', undefined, ['kaarna']],
    ]);
  });

  it('and for whom a colleague of the same municipality stands in is shown once', () => {
    expect(consultants(away(kaarna, day, '2026-12-11', lieto), away(kaarna, day, '2026-12-24'))).toEqual([
      ['kaarna', '2026-12-24', []],
      ['lieto', undefined, ['kaarna']],
    ]);
  });

  it('has nobody who stands in before, after, or when the substitute is away or has left', () => {
    const there = [
      ['kaarna', undefined, []],
      ['lieto', undefined, []],
    ];
    expect(consultants(away(kaarna, '2026-12-10', '2026-12-11', tuuli))).toEqual(there);
    expect(consultants(away(kaarna, '2026-12-01', '2026-12-08', tuuli))).toEqual(there);
    const gone = somebody('gone', 'consultant');
    expect(names(shown(ansa, [away(kaarna, day, day, gone)]).consultants)).toEqual(['kaarna', 'lieto']);
    const both = [away(kaarna, day, day, tuuli), away(tuuli, day, day)];
    expect(names(shown(ansa, both).consultants)).toEqual(['kaarna', 'lieto']);
  });
});

describe('a consultant', () => {
  const list = (reader: Person, ...rest: Parameters<typeof circle>) => {
    const contacts = contactsOf(reader, undefined, circle(...rest));
    if (contacts.kind !== 'consultant') {
      throw new Error(contacts.kind);
    }
    return contacts;
  };

  it('sees their municipalities with the people, the other consultants and the coordinators', () => {
    const { municipalities, consultants, coordinators } = list(lieto);

    expect(municipalities.map(({ code, people }) => [code, names(people)])).toEqual([
      ['233', ['ansa', 'taito', 'eino', 'meeri']],
      ['905', ['urho']],
    ]);
    expect(names(consultants)).toEqual(['kaarna', 'tuuli']);
    expect(names(coordinators)).toEqual(['vieno']);
  });

  it('sees those of whom they stand in for, as long as they do', () => {
    const until = [away(lieto, '2026-12-01', day, kaarna)];
    expect(list(kaarna, until).municipalities.map(({ code, insteadOf }) => [code, insteadOf])).toEqual([
      ['233', []],
      ['005', []],
      ['905', ['lieto']],
    ]);
    expect(contactsOf(kaarna, '905', circle(until)).kind).toBe('municipality');
    const over = [away(lieto, '2026-12-01', '2026-12-08', kaarna)];
    expect(contactsOf(kaarna, '905', circle(over)).kind).toBe('no-such-municipality');
  });

  it('opens no municipality of somebody else', () => {
    expect(contactsOf(tuuli, '233', circle())).toEqual({ kind: 'no-such-municipality' });
  });
});

describe('a coordinator', () => {
  it('sees the consultants with their municipalities, the coordinators, and any municipality', () => {
    const contacts = contactsOf(vieno, undefined, circle());

    expect(contacts).toMatchObject({
      kind: 'coordinator',
      consultants: [
        { name: 'kaarna', municipalities: ['233', '005'] },
        { name: 'lieto', municipalities: ['233', '905'] },
        { name: 'tuuli', municipalities: [] },
      ],
      coordinators: [{ name: 'vieno', self: true }],
    });
    expect(contactsOf(vieno, '905', circle())).toMatchObject({ people: [{ name: 'urho' }] });
  });
});
