import type { Guest } from '../../storage/guests.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { idOf } from '../change.ts';
import { peopleOf } from '../shared/offices.ts';
import type { Person } from '../shared/people.ts';
import type { RegistrationWish } from './form.ts';
import { foldName } from './names.ts';

/** Somebody of a form: a person of the network, or a guest with or without a name. */
export type Comer = { readonly person: Person } | { readonly guest: Guest };

/** Who is meant by a form, in the order typed; those without names last. Guests' ids follow from the command. */
export function comersOf(
  { names, unnamed, group }: RegistrationWish,
  municipality: string,
  command: string,
  people: readonly Person[],
): readonly Comer[] {
  const colleagues = new Map(peopleOf(people, municipality).map((person) => [foldName(person.name), person]));
  const guest = (n: number, name: string): Comer => ({
    guest: {
      id: `g.${idOf(hashKey('guest', command, String(n)))}`,
      name,
      group: name === '' ? 'elected' : group,
      municipality,
    },
  });
  return [
    ...names.map((name, n) => {
      const person = colleagues.get(foldName(name));
      return person ? { person } : guest(n, name);
    }),
    ...Array.from({ length: unnamed }, (_, n) => guest(names.length + n, '')),
  ];
}

export function idOfComer(comer: Comer): string {
  return 'person' in comer ? comer.person.id : comer.guest.id;
}

export function guestsAmong(comers: readonly Comer[]): readonly Guest[] {
  return comers.flatMap((comer) => ('guest' in comer ? [comer.guest] : []));
}

/** Guests of the session whose name is that of the comer, however it is spelled. */
export function alikeOf(comer: Comer, guests: readonly Guest[]): readonly string[] {
  const name = foldName('person' in comer ? comer.person.name : comer.guest.name);
  return name === '' ? [] : guests.filter((guest) => foldName(guest.name) === name).map(({ id }) => id);
}
