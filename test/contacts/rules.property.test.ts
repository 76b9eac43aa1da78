import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contacts, contactsOf } from '../../bot/contacts/rules.ts';
import type { Away } from '../../bot/shared/away.ts';
import { type Person, roles } from '../../bot/shared/people.ts';
import { somebody } from './parties.ts';

const codes = ['m1', 'm2', 'm3', 'm4'];
const today = '2026-12-09';
const days = ['2026-12-07', '2026-12-08', today, '2026-12-10'];

interface World {
  readonly people: readonly Person[];
  readonly away: readonly Away[];
}

const people = fc
  .array(
    fc.record({
      role: fc.constantFrom(...roles),
      municipality: fc.option(fc.constantFrom(...codes), { nil: undefined }),
      municipalities: fc.uniqueArray(fc.constantFrom(...codes)),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((drawn) =>
    drawn.map(({ role, municipality, municipalities }, n) => {
      const serves = role === 'consultant' || role === 'coordinator';
      const homeless = serves || (role === 'participant' && municipality === undefined);
      return somebody(`p${n}`, role, {
        ...(homeless ? {} : { municipality: municipality ?? 'm1' }),
        municipalities: role === 'consultant' ? municipalities : [],
      });
    }),
  );

const away = fc
  .record({
    person: fc.nat(20),
    substitute: fc.option(fc.nat(25), { nil: undefined }),
    from: fc.constantFrom(...days),
    to: fc.constantFrom(...days),
  })
  .map(
    ({ person, substitute, from, to }): Away => ({
      id: 'a',
      person: `p${person}`,
      from,
      to,
      ...(substitute === undefined ? {} : { substitute: `p${substitute}` }),
    }),
  );

const worlds: fc.Arbitrary<World> = fc.record({ people, away: fc.array(away, { maxLength: 8 }) });

/* What is right, said once more and in another way. */

const isAway = ({ away: list }: World, id: string) =>
  list.some(({ person, from, to }) => person === id && from <= today && to >= today);

function standsIn(world: World, one: Person, other: Person): boolean {
  if (one.role !== 'consultant' || other.role !== 'consultant' || one.id === other.id) {
    return false;
  }
  const named = world.away
    .filter(({ person, from, to }) => person === other.id && from <= today && to >= today)
    .map(({ substitute }) => substitute)
    .filter((id) => id !== undefined && !isAway(world, id));
  return named[0] === one.id;
}

const serves = (world: World, one: Person, code: string | undefined) =>
  code !== undefined &&
  (one.municipalities.includes(code) ||
    world.people.some((other) => other.municipalities.includes(code) && standsIn(world, one, other)));

function concerns(world: World, reader: Person, other: Person): boolean {
  switch (other.role) {
    case 'coordinator':
      return true;
    case 'consultant':
      return ['consultant', 'coordinator'].includes(reader.role) || serves(world, other, reader.municipality);
    default:
      // A participant without a municipality is on nobody's list.
      return (
        (reader.role === 'coordinator' && other.municipality !== undefined) ||
        (reader.role === 'consultant' && serves(world, reader, other.municipality)) ||
        (reader.municipality !== undefined && reader.municipality === other.municipality)
      );
  }
}

function peopleIn(contacts: Contacts) {
  switch (contacts.kind) {
    case 'municipality':
      return [...contacts.consultants, ...contacts.people, ...(contacts.coordinators ?? [])];
    case 'no-municipality':
      return contacts.coordinators;
    case 'consultant':
      return [
        ...contacts.municipalities.flatMap((one) => one.people),
        ...contacts.consultants,
        ...contacts.coordinators,
      ];
    case 'coordinator':
      return [...contacts.consultants, ...contacts.coordinators];
    case 'no-such-municipality':
      return [];
  }
}

/** All that a person can come to see: the list, and every municipality that there is or is not. */
function everythingFor(world: World, reader: Person) {
  const consultants = world.people.filter(({ role }) => role === 'consultant');
  const circle = {
    people: world.people,
    consulting: { consultants, aways: { list: world.away }, day: today },
  };
  return [undefined, ...codes, 'nowhere'].flatMap((asked) => peopleIn(contactsOf(reader, asked, circle)));
}

const forEverybody = (check: (world: World, reader: Person) => void) =>
  fc.assert(
    fc.property(worlds, (world) => {
      for (const reader of world.people) {
        check(world, reader);
      }
    }),
  );

describe('whatever somebody asks for', () => {
  it('they come to see those who concern them, all of them and nobody else', () => {
    forEverybody((world, reader) => {
      const others = everythingFor(world, reader).filter(({ name }) => name !== reader.name);
      const right = world.people.filter((other) => other !== reader && concerns(world, reader, other));
      expect([...new Set(others.map(({ name }) => name))].sort()).toEqual(
        right.map(({ name }) => name).sort(),
      );
    });
  });

  it('they see how others are reached, but a participant not of another participant', () => {
    forEverybody((world, reader) => {
      for (const { name, role, email, phone, self } of everythingFor(world, reader)) {
        const hidden = reader.role === 'participant' && role === 'participant' && name !== reader.name;
        expect(self).toBe(name === reader.name);
        expect([email, phone]).toEqual(
          hidden ? [undefined, undefined] : [`${name}@esimerkki.example`, '+358 9 123 456'],
        );
      }
    });
  });
});
