import type { Account } from '../support/person.ts';
import { colleagues, town } from '../support/town.ts';

/** Enough people that the limit per person (a burst of 100, then 5 a second) is never met. */
const perMunicipality = 10;
const codes = Array.from({ length: 30 }, (_, n) => String(600 + n));

export const people: readonly Account[] = codes.flatMap((code) =>
  colleagues(perMunicipality, code, code.slice(1)).map((person) => ({ ...person, role: 'contact' })),
);

export const onePerMunicipality: readonly Account[] = people.filter((_, n) => n % perMunicipality === 0);

export const network = {
  ...town([{ id: 's1', capacity: 80 }, { id: 's2' }], people),
  municipalities: [
    ...town().municipalities,
    ...codes.map((code) => ({
      code,
      nameFi: `Kunta ${code}`,
      nameSv: `Kommun ${code}`,
      languageStatus: 'fi',
    })),
  ],
  memberships: [...town().memberships, ...codes.map((code) => ({ municipality: code, period: 'uso8' }))],
};
