import { accounts, town } from '../support/town.ts';

/** Whose role is ended. */
export const leaves = { ...accounts.swedish, aadObjectId: '00000000-0000-4000-8000-0000000000b9' };

/** Whose roles have ended, and who have no successor yet. */
export const formers = ['c7', 'c8'].map((mark) => ({
  ...accounts.swedish,
  aadObjectId: `00000000-0000-4000-8000-0000000000${mark}`,
}));

/** Two municipalities in the running period and the one before it. */
export function network() {
  const { periods, municipalities, memberships, people, sessions } = town([{ id: 'open', remote: true }]);
  const earlier = { ...periods[0], id: 'uso7', name: 'USO 7', from: '2023-01-01', to: '2024-12-31' };
  const members = memberships.filter(({ municipality }) => isHere(municipality));
  return {
    periods: [earlier, ...periods],
    municipalities: municipalities.filter(({ code }) => isHere(code)),
    memberships: [...members.map((member) => ({ ...member, period: 'uso7' })), ...members],
    people: [
      ...people.filter((one) => !('municipality' in one) || isHere(String(one.municipality))),
      { ...leaves, name: 'Lauha Lehto', role: 'participant', municipality: '905' },
      ...formers.map((one, n) => ({ ...one, name: `Entinen ${n}`, role: 'contact', municipality: '233' })),
    ],
    sessions,
  };
}

function isHere(code: string): boolean {
  return ['233', '905'].includes(code);
}
