import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { dietKey, sessionText } from '../../storage/session-texts.ts';
import { readSessionTextsUnder } from '../../storage/session-texts-under.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { dietsKept } from '../diets-kept.ts';
import type { SeatChange, Session, SessionFacts } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Services } from '../turn.ts';

/** The instant from which on diets are erased. */
export function dietsEnd({ end }: Pick<SessionFacts, 'end'>): number {
  return end + dietsKept;
}

/** Two rows for each: so many people fit one transaction. */
const mostAtOnce = 40;

/** Erases what people told of their diets, wherever it stands; nothing where nobody has. */
export async function eraseDiets(id: string, { answers }: Session, services: Services): Promise<void> {
  const texts = await readSessionTextsUnder(services.tables, id, dietKey(''));
  const noted = [...answers].filter(([, { diet }]) => diet).map(([who]) => who);
  const all = [...new Set([...texts.keys(), ...noted])];
  for (let from = 0; from < all.length; from += mostAtOnce) {
    await eraseSome(id, all.slice(from, from + mostAtOnce), services);
  }
}

async function eraseSome(id: string, people: readonly string[], services: Services): Promise<void> {
  await services.committer.run<Session, SessionEvent, { readonly kind: 'erased' }>(
    sessionKind,
    sessionPartition(id),
    {
      id: hashKey('diets-erased', id, services.newId()),
      by: 'bot',
      decide: ({ answers }) => ({
        answer: { kind: 'erased' },
        event: { type: 'seated', seats: people.flatMap((who) => withoutDiet(who, answers)) },
        texts: people.map((who) => sessionText(dietKey(who), '')),
        unmarked: true,
      }),
    },
  );
}

function withoutDiet(who: string, answers: Session['answers']): readonly SeatChange[] {
  const answer = answers.get(who);
  if (!answer?.diet) {
    return [];
  }
  const { diet: _erased, ...rest } = answer;
  return [{ who, answer: rest }];
}
