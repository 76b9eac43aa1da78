import { randomUUID } from 'node:crypto';
import type { CardContent } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';

/** Takes a place. */
export async function joins(
  person: TeamsPerson,
  session: string,
  wish: 'onSite' | 'remote' | 'no' = 'onSite',
): Promise<void> {
  await person.invoke(`rsvp.${wish}`, { v: 1, session, nonce: randomUUID() });
}

/** Presses what a button of another card would; the answer becomes the person's present card. */
export async function invokes(person: TeamsPerson, verb: string, data: object): Promise<CardContent> {
  person.card = (await person.invoke(verb, { v: 1, ...data })).value as CardContent;
  return person.card;
}

/** Bytes as Teams counts them: UTF-16. */
export function sizeOf(card: CardContent): number {
  return JSON.stringify(card).length * 2;
}
export const largestCard = 25 * 1024;

/** Once the session of the town's usual day has begun, and once it is over. */
export const begun = new Date('2026-12-10T07:00:00Z');
export const over = new Date('2026-12-10T14:00:00Z');
