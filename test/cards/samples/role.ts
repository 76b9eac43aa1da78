import { type Language, type Role, roles } from '../../../bot/shared/people.ts';
import { type RolePerson, roleCard } from '../../../cards/role/role.ts';
import { roleTitle } from '../../../cards/role/role-title.ts';
import { hostileText, type Sample } from '../sample.ts';

const names: Readonly<Record<Role, string>> = {
  manager: 'Maija Mallinen',
  contact: 'Ville Virtanen',
  participant: 'Bo Byman',
  consultant: 'Kaisa Konsultti',
  coordinator: 'Outi Ohjaaja',
};

export const samples: readonly Sample[] = [
  { name: 'nobody chosen', card: (language) => roleCard({ language, people: peopleIn(language) }) },
  {
    name: 'acting as one',
    card: (language) => roleCard({ language, people: peopleIn(language), acting: 'contact' }),
  },
  {
    name: 'acting as one who is gone',
    card: (language) => roleCard({ language, people: peopleIn(language), acting: 'x' }),
  },
  { name: 'nobody in the network', card: (language) => roleCard({ language, people: [] }) },
  {
    name: 'sixty people',
    card: (language) =>
      roleCard({
        language,
        people: Array.from({ length: 60 }, (_, index) => ({
          id: `p${index}`,
          name: `Henkilö ${index}`,
          roleTitle: roleTitle(language, 'participant'),
          municipality: 'Kauhava',
        })),
      }),
  },
  {
    name: 'hostile name',
    card: (language) =>
      roleCard({
        language,
        people: [
          {
            id: 'h',
            name: hostileText,
            roleTitle: roleTitle(language, 'contact'),
            municipality: hostileText,
          },
        ],
        acting: 'h',
      }),
  },
];

function peopleIn(language: Language): RolePerson[] {
  return roles.map((role) => ({
    id: role,
    name: names[role],
    roleTitle: roleTitle(language, role),
    municipality: role === 'consultant' || role === 'coordinator' ? undefined : 'Kauhava',
  }));
}
