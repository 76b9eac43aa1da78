import type { Guest } from '../../storage/guests.ts';
import { positionOf, type Session } from '../shared/session.ts';
import { type RegistrationFaults, type RegistrationWish, standingOf } from './form.ts';
import { alikeOf, type Comer, idOfComer } from './newcomers.ts';
import type { RegistrationOutcome } from './rules.ts';

type Refused = Extract<RegistrationOutcome, { readonly kind: 'no-such-way' | 'on-list' | 'not-meant' }>;

/** What the session does not allow, at the fields where it was typed. */
export function faultsOf(
  refused: Refused,
  comers: readonly Comer[],
  { names }: RegistrationWish,
  session: Session,
  guests: readonly Guest[],
): RegistrationFaults {
  switch (refused.kind) {
    case 'no-such-way':
      return { wish: { kind: 'no-such-way' } };
    case 'on-list': {
      const people = refused.newcomers.flatMap((n) => {
        const comer = comers[n];
        const ids = comer ? [idOfComer(comer), ...alikeOf(comer, guests)] : [];
        const who = ids.find((id) => session.answers.has(id));
        return who === undefined
          ? []
          : [{ name: names[n] ?? '', standing: standingOf(session, who, positionOf(session, who)) }];
      });
      return { names: { kind: 'on-list', people } };
    }
    case 'not-meant':
      return notMeant(refused.newcomers, comers, names);
  }
}

function notMeant(
  numbers: readonly number[],
  comers: readonly Comer[],
  names: readonly string[],
): RegistrationFaults {
  const isPerson = (n: number) => {
    const comer = comers[n];
    return comer !== undefined && 'person' in comer;
  };
  const people = numbers.filter(isPerson).map((n) => names[n] ?? '');
  const guests = numbers.filter((n) => !isPerson(n));
  return {
    ...(people.length > 0 ? { names: { kind: 'not-invited', names: people } } : {}),
    ...(guests.some((n) => n < names.length) ? { group: { kind: 'not-meant' } } : {}),
    ...(guests.some((n) => n >= names.length) ? { unnamed: { kind: 'not-meant' } } : {}),
  };
}
