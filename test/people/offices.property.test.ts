import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeOfPress, officeToAct } from '../../bot/offices/rules.ts';
import { decideGain } from '../../bot/people/rules.ts';
import { authorize, isOfMunicipality, mayTry } from '../../bot/shared/authorize.ts';
import {
  asActingFor,
  inEachOffice,
  inOffice,
  officesOf,
  peopleOf,
  servesSeveral,
  withOffice,
  withoutOffice,
} from '../../bot/shared/offices.ts';
import { municipalRoles, type Office, type Person, roles } from '../../bot/shared/people.ts';

const codes = ['233', '905', '005', '091'];
const office: fc.Arbitrary<Office> = fc.record({
  role: fc.constantFrom(...municipalRoles),
  municipality: fc.constantFrom(...codes),
});
const base = {
  tenantId: 't',
  aadObjectId: 'a',
  name: 'Aino Aalto',
  municipalities: [],
  group: 'other',
  language: 'fi',
} as const;

/** Whoever has got some offices, one after another. */
const person: fc.Arbitrary<Person> = fc
  .tuple(
    fc.uniqueArray(office, { minLength: 1, maxLength: 4, selector: ({ municipality }) => municipality }),
    fc.boolean(),
    fc.nat(),
  )
  .map(([offices, officeChosen, at]) => {
    const [first, ...more] = offices;
    const holder = more.reduce<Person>((one, next) => withOffice(one, next), {
      ...base,
      id: 'p1',
      ...(first ?? { role: 'participant' as const, municipality: '233' }),
    });
    const chosen = asActingFor(holder, offices[at % offices.length]?.municipality);
    return servesSeveral(chosen) && officeChosen ? { ...chosen, officeChosen } : chosen;
  });
const network: fc.Arbitrary<Person> = fc.constantFrom('consultant', 'coordinator').map((role) => ({
  ...base,
  id: 'n1',
  role: role as 'consultant',
}));
const action = fc.constantFrom(
  'quota.see',
  'booking.request',
  'session.register',
  'people.invite',
  'contacts.see',
  'session.answer',
  'word.press',
  'ownData.change',
  'booking.see',
  'plan.edit',
) as fc.Arbitrary<Parameters<typeof mayTry>[1]>;
const data = fc.record(
  {
    as: fc.oneof(fc.constantFrom(...codes, '', 'atlantis'), fc.integer()),
    municipality: fc.oneof(fc.constantFrom(...codes, 'atlantis'), fc.object()),
    nonce: fc.string(),
    role: fc.constantFrom(...roles),
    offices: fc.array(office),
  },
  { requiredKeys: [] },
);
/** What they hold, and in which they act, is one and the same story. */
const isSound = (one: Person) => {
  const offices = officesOf(one);
  const acting = offices.filter(({ municipality }) => municipality === one.municipality);
  return (
    acting.length === 1 &&
    acting[0]?.role === one.role &&
    new Set(offices.map(({ municipality }) => municipality)).size === offices.length &&
    (one.offices === undefined ? offices.length === 1 && !one.officeChosen : one.offices.length > 1)
  );
};

describe('offices', () => {
  it('are gained and lost one by one, and nobody acts in one that they do not have', () => {
    fc.assert(
      fc.property(person, fc.array(fc.tuple(fc.boolean(), office), { maxLength: 8 }), (start, steps) => {
        let one: Person | undefined = start;
        for (const [gains, next] of steps) {
          const before: Person = one;
          one = gains ? withOffice(one, next) : withoutOffice(one, next.municipality);
          if (!one) {
            expect(officesOf(before)).toEqual([{ role: before.role, municipality: next.municipality }]);
            return;
          }
          expect(isSound(one)).toBe(true);
          expect(officesOf(one).some(({ municipality }) => municipality === next.municipality)).toBe(gains);
          const others = ({ municipality }: Office) => municipality !== next.municipality;
          expect(officesOf(one).filter(others)).toEqual(officesOf(before).filter(others));
        }
      }),
    );
  });

  it('are each the person once, wherever people of a municipality are looked for', () => {
    fc.assert(
      fc.property(person, fc.constantFrom(...codes), (one, code) => {
        const held = officesOf(one).find(({ municipality }) => municipality === code);
        const [found, ...more] = peopleOf([one], code);
        expect(more).toEqual([]);
        expect(found && [found.id, found.role, found.municipality]).toEqual(
          held && [one.id, held.role, held.municipality],
        );
        expect(inEachOffice(one).map(({ role, municipality }) => ({ role, municipality }))).toEqual(
          officesOf(one),
        );
        expect(peopleOf([one], undefined)).toEqual([]);
      }),
    );
  });

  it('are none of the network’s own people', () => {
    fc.assert(
      fc.property(network, data, action, (one, pressed, needed) => {
        expect(peopleOf([one], undefined)).toEqual([one]);
        expect(inEachOffice(one)).toEqual([one]);
        expect(officeOfPress(one, needed, pressed)).toEqual({ kind: 'act', as: one });
      }),
    );
  });
});

describe('what a card’s data say', () => {
  it('choose among the offices that somebody has and grant nothing', () => {
    fc.assert(
      fc.property(person, action, data, (one, needed, pressed) => {
        const which = officeOfPress(one, needed, pressed);
        switch (which.kind) {
          case 'gone':
            expect(isOfMunicipality(needed)).toBe(true);
            expect(inOffice(one, pressed.as as string)).toBeUndefined();
            return;
          case 'ask':
            expect(officesOf(one)).toEqual(expect.arrayContaining([...which.offices]));
            expect(which.offices.length).toBeGreaterThan(1);
            return;
          case 'act': {
            const { role, municipality = '', id } = which.as;
            expect(officesOf(one)).toContainEqual({ role, municipality });
            expect(id).toBe(one.id);
            for (const code of codes.filter((other) => other !== municipality)) {
              expect(authorize(which.as, 'booking.request', code)).toBe(false);
            }
          }
        }
      }),
    );
  });

  it('decide for which municipality, where they name one that the person serves', () => {
    fc.assert(
      fc.property(person, action, data, fc.nat(), (one, needed, pressed, n) => {
        const offices = officesOf(one);
        const named = offices[n % offices.length]?.municipality;
        const which = officeOfPress(one, needed, { ...pressed, as: named });
        // What a word is about is known only when it is said.
        const expected = needed === 'word.press' ? one.municipality : named;
        expect(which.kind === 'act' && which.as.municipality).toBe(expected);
      }),
    );
  });
});

describe('starting something about one’s municipality', () => {
  it('asks only who may do it for several and has not chosen; what was chosen is not asked again', () => {
    fc.assert(
      fc.property(person, action, (one, needed) => {
        const able = officesOf(one).filter((held) => mayTry(held, needed));
        const which = officeToAct(one, needed);
        const asks =
          servesSeveral(one) &&
          isOfMunicipality(needed) &&
          able.length > 1 &&
          !(one.officeChosen && mayTry(one, needed));
        expect(which.kind).toBe(asks ? 'ask' : 'act');
        if (which.kind === 'act' && able.length > 0 && isOfMunicipality(needed)) {
          expect(mayTry(which.as, needed)).toBe(true);
        }
      }),
    );
  });
});

describe('a code typed by a member', () => {
  it('never takes anything away, and gives no role of the network', () => {
    fc.assert(
      fc.property(
        person,
        fc.constantFrom(...roles),
        fc.option(fc.constantFrom(...codes), { nil: undefined }),
        (one, role, municipality) => {
          const gain = decideGain(one, { role, municipality });
          if (gain.kind !== 'gains') {
            return;
          }
          const after = officesOf(gain.person);
          expect(isSound(gain.person)).toBe(true);
          expect(after).toContainEqual({ role, municipality });
          for (const held of officesOf(one)) {
            const now = after.find((next) => next.municipality === held.municipality);
            expect(roles.indexOf(now?.role ?? 'coordinator')).toBeLessThanOrEqual(roles.indexOf(held.role));
          }
        },
      ),
    );
  });
});
