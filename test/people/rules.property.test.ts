import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeIn, codeLetters, newCode, shownCode } from '../../bot/invitation-code.ts';
import {
  decideTry,
  mayInvite,
  memberFrom,
  nameFrom,
  rolesToInvite,
  stateOf,
} from '../../bot/people/rules.ts';
import type { Invitation } from '../../bot/shared/invitation.ts';
import { type Person, roles } from '../../bot/shared/people.ts';

const hour = 3_600_000;
const person = (role: Person['role'], municipality?: string): Person => ({
  id: 'p1',
  tenantId: 't',
  aadObjectId: 'o',
  name: 'Maija',
  role,
  ...(municipality === undefined ? {} : { municipality }),
  municipalities: [],
  group: 'other',
  language: 'fi',
});
const invitation: Invitation = {
  id: 'i1',
  role: 'contact',
  municipality: '233',
  municipalities: [],
  language: 'fi',
  note: '',
  by: 'p1',
  at: 0,
  ends: 1_000,
};
const someRole = fc.constantFrom(...roles);
const somePlace = fc.constantFrom('233', '905', undefined);

describe('a code', () => {
  it('is read back from every way it may be written', () => {
    const noise = fc.constantFrom('', ' ', '-', '–', '\u00a0', '\n', ' - ');
    fc.assert(
      fc.property(fc.array(noise, { minLength: 13, maxLength: 13 }), fc.boolean(), (between, lower) => {
        const code = newCode();
        const written = between.map((gap, i) => `${gap}${code[i] ?? ''}`).join('');
        expect(codeIn(lower ? written.toLowerCase() : written)).toBe(code);
        expect(codeIn(shownCode(code))).toBe(code);
      }),
    );
  });

  it('has at least 48 random bits, of signs that do not look alike, and is never a word', () => {
    expect(Math.log2(codeLetters.length) * newCode().length).toBeGreaterThan(48);
    expect(new Set(codeLetters).size).toBe(codeLetters.length);
    expect(codeLetters).not.toMatch(/[AEIOUÅÄÖ01258L6]/);
    const codes = Array.from({ length: 500 }, newCode);
    expect(new Set(codes).size).toBe(500);
    expect(new Set(codes.join('')).size).toBe(codeLetters.length);
  });

  it('is nothing else than so many of these signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = codeIn(text);
        expect(
          read === undefined || (read.length === 12 && [...read].every((c) => codeLetters.includes(c))),
        ).toBe(true);
      }),
    );
    for (const text of ['', 'varaustilanne', newCode().slice(1), `${newCode()}B`, 'x'.repeat(100_000)]) {
      expect(codeIn(text)).toBeUndefined();
    }
  });
});

describe('trying codes', () => {
  it('is allowed five times in any hour, and again as soon as it is told', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 25 * 60_000 }), { maxLength: 60 }), (pauses) => {
        const taken: number[] = [];
        let tries: readonly number[] = [];
        let now = 0;
        for (const pause of pauses) {
          now += pause;
          const decision = decideTry(tries, now);
          const inHour = taken.filter((at) => at > now - hour);
          if (decision.kind === 'try') {
            expect(inHour.length).toBeLessThan(5);
            taken.push(now);
            tries = decision.tries;
          } else {
            expect(inHour).toHaveLength(5);
            expect(decision.until).toBeGreaterThan(now);
            expect(decideTry(tries, decision.until).kind).toBe('try');
            expect(decideTry(tries, decision.until - 1).kind).toBe('wait');
          }
        }
        expect(tries.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('inviting', () => {
  const table: readonly (readonly [Person, string | undefined, readonly string[]])[] = [
    [person('coordinator'), '233', ['manager', 'contact', 'participant']],
    [person('coordinator'), undefined, ['consultant', 'coordinator']],
    [person('manager', '233'), '233', ['contact', 'participant']],
    [person('contact', '233'), '233', ['contact', 'participant']],
    [person('manager', '233'), '905', []],
    [person('manager', '233'), undefined, []],
    [person('contact', '233'), undefined, []],
    [person('participant', '233'), '233', []],
    [person('consultant'), '233', []],
    [person('consultant'), undefined, []],
    // Nobody's municipality is not everybody's.
    [person('contact'), undefined, []],
  ];

  it.each(table)('%# as %s', (actor, municipality, expected) => {
    expect(rolesToInvite(actor, municipality)).toEqual(expected);
  });

  it('is never to more than the inviter has, but for coordinators', () => {
    fc.assert(
      fc.property(someRole, somePlace, someRole, somePlace, (own, home, role, municipality) => {
        const allowed = mayInvite(person(own, home), { role, municipality });
        if (allowed && own !== 'coordinator') {
          expect([municipality, role === 'contact' || role === 'participant']).toEqual([home, true]);
        }
        if (allowed) {
          expect(municipality === undefined).toBe(role === 'consultant' || role === 'coordinator');
        }
      }),
    );
  });

  it('makes a person of exactly the invitation and the account', () => {
    fc.assert(
      fc.property(someRole, somePlace, (role, municipality) => {
        const account = { id: 'n', tenantId: 'T-1', aadObjectId: 'O-1', name: 'Aino' };
        expect(memberFrom({ ...invitation, role, municipality }, account)).toEqual({
          ...person(role, municipality),
          ...account,
          tenantId: 't-1',
          aadObjectId: 'o-1',
          group: role === 'manager' ? 'officeHolder' : 'other',
        });
      }),
    );
  });
});

describe('an invitation', () => {
  const maker = person('manager', '233');
  const deed = { by: 'p2', at: 5 };

  it('is open until it ends, is used or revoked, and while its maker may make it', () => {
    expect(stateOf(invitation, maker, 999)).toBe('open');
    expect(stateOf(invitation, maker, 1_000)).toBe('expired');
    expect(stateOf({ ...invitation, used: deed }, maker, 2_000)).toBe('used');
    expect(stateOf({ ...invitation, revoked: deed }, maker, 0)).toBe('revoked');
    expect(stateOf(invitation, undefined, 0)).toBe('lapsed');
    expect(stateOf(invitation, person('participant', '233'), 0)).toBe('lapsed');
    expect(stateOf(invitation, person('manager', '905'), 0)).toBe('lapsed');
    expect(stateOf({ ...invitation, by: undefined }, undefined, 0)).toBe('open');
  });
});

describe('a name from Teams', () => {
  it('is one line of at most 80 characters, with nothing unseen, and never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (told) => {
        const name = nameFrom(told);
        expect(name).not.toMatch(/\p{C}|^\s|\s$| {2}/u);
        expect([...name].length).toBeLessThanOrEqual(80);
        expect(name).not.toBe('');
        expect(nameFrom(name)).toBe(name);
      }),
    );
  });

  it('is what it was where there is nothing to change', () => {
    expect(nameFrom('Ulla-Maija Åkerström (Kauhava)')).toBe('Ulla-Maija Åkerström (Kauhava)');
    expect(nameFrom('')).toBe('–');
    expect(nameFrom(' Aino\u0007 \u202e Aalto\n')).toBe('Aino Aalto');
  });
});
