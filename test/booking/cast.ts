import type { Aways } from '../../bot/shared/away.ts';
import { actsFor } from '../../bot/shared/consulting.ts';
import type { Person } from '../../bot/shared/people.ts';
import type { Who } from './legal-steps.ts';

/*
 * Whom the histories are about: Mikko and Ulla of the municipality, three consultants, a coordinator, and the bot
 * when a thing's time has come. Kaisa is away for a while, and Sanna answers for her; Pekka leaves later.
 */

const dayLength = 86_400_000;
/** Day 0, in the morning in Helsinki. */
const start = Date.UTC(2026, 0, 12, 6);

export const instantOf = (day: number): number => start + day * dayLength;
export const dateOf = (day: number) => new Date(instantOf(day)).toISOString().slice(0, 10);

export const municipality = ['mikko', 'ulla'] as const;
export const consultants = ['kaisa', 'pekka', 'sanna'] as const;
const kaisaAway = { from: 15, to: 45 };
const pekkaLeaves = 70;

export function whoIs(actor: string): Who {
  if (actor === 'coordinator') return 'coordinator';
  if (actor === 'bot') return 'clock';
  return municipality.some((person) => person === actor) ? 'municipality' : 'consultant';
}

export function hasLeft(actor: string, day: number): boolean {
  return actor === 'pekka' && day >= pekkaLeaves;
}

const aways: Aways = {
  list: [
    {
      id: 'a',
      person: 'kaisa',
      from: dateOf(kaisaAway.from),
      to: dateOf(kaisaAway.to),
      substitute: 'sanna',
    },
  ],
};

/** In whose place somebody may act on a day, as the bot tells it. */
export function actingFor(actor: string, day: number): (consultant: string) => boolean {
  const there = consultants.filter((id) => !hasLeft(id, day));
  return actsFor({ consultants: there.map(consultant), aways, day: dateOf(day) }, actor);
}

function consultant(id: string): Person {
  const facts = { tenantId: 't', name: id, municipalities: [], group: 'other', language: 'fi' } as const;
  return { id, aadObjectId: id, role: 'consultant', ...facts };
}

/** The same without the code under test. */
export function mayActFor(owner: string, actor: string, day: number): boolean {
  const away = owner === 'kaisa' && day >= kaisaAway.from && day <= kaisaAway.to;
  return owner === actor || (away && actor === 'sanna') || hasLeft(owner, day);
}
