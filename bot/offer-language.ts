import type { Card } from '../cards/card.ts';
import { withLanguageOffer } from '../cards/language/offer.ts';
import { noteLanguageOffer } from '../storage/people.ts';
import type { Reply, Services, Turn } from './turn.ts';
import type { Said } from './understanding/said.ts';

/**
 * Who writes in another language than they chose is asked once whether to go on in it. Until then they are answered in
 * the one they chose.
 */
export async function offerLanguage(
  reply: Reply,
  { language }: Said,
  turn: Turn,
  services: Services,
): Promise<Reply> {
  const { actor, place } = turn;
  if (
    language === turn.language ||
    actor.languageOffered ||
    reply.kind !== 'card' ||
    asksAlready(reply.card.content) ||
    place.kind !== 'personal'
  ) {
    return reply;
  }
  await noteLanguageOffer(services.tables, actor);
  services.people.forget(actor);
  return { ...reply, card: withLanguageOffer(reply.card, language) };
}

/** The card of the languages themselves. */
function asksAlready(content: Card['content']): boolean {
  return JSON.stringify(content).includes('"language.set"');
}
