import { dietLength } from '../../cards/rsvp/diet-view.ts';
import { readSession } from '../../storage/session.ts';
import { dietKey, sessionText } from '../../storage/session-texts.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { cardCommand } from '../change.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { changeOwn } from './change-own.ts';
import { type DietOutcome, decideDiet } from './diet-rules.ts';
import { showOwn } from './show-own.ts';

/** What somebody who comes may not eat, or needs: for the hosts alone, and asked where nobody else reads. */
export async function saveDiet(
  turn: Turn,
  { session: id, nonce, diet }: { readonly session: string; readonly nonce: string; readonly diet: string },
  services: Services,
): Promise<Reply> {
  const words = diet.trim();
  if (turn.place.kind !== 'personal' || words.length > dietLength) {
    const news = turn.place.kind === 'personal' ? 'diet-too-long' : 'diet-not-asked';
    const session = await readSession(services.tables, id);
    return showOwn(turn, id, session, services, news, { typed: { diet } });
  }
  const { answer, state } = await changeOwn<DietOutcome>(turn, id, services, {
    // Other words are another wish, even from a card that was pressed before.
    command: cardCommand(turn, `diet.save.${hashKey(words)}`, nonce),
    decide(session, { person, at }) {
      const decision = decideDiet(session, { person: person.id, tells: words !== '', at });
      return decision.event ? { ...decision, texts: [sessionText(dietKey(person.id), words)] } : decision;
    },
  });
  return showOwn(turn, id, state, services, answer.kind);
}
