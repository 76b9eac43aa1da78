import type { Card } from '../../cards/card.ts';
import { type PollFormCardInput, pollFormCard } from '../../cards/poll/poll-form-card.ts';
import { readSession } from '../../storage/session.ts';
import { questionKey } from '../../storage/session-texts.ts';
import { readSessionTextsUnder } from '../../storage/session-texts-under.ts';
import { mayHost } from '../hosting.ts';
import type { Session } from '../shared/session.ts';
import type { Services, Turn } from '../turn.ts';
import { noPoll, peopleComing } from './rules.ts';

type Shown = Pick<PollFormCardInput, 'words' | 'fault' | 'refused' | 'sent'>;

/** The form for a question to all who come, and what was asked before; undefined for who is no host. */
export async function readForm(
  turn: Turn,
  id: string,
  services: Services,
  shown: Shown,
): Promise<Card | undefined> {
  const [session, texts] = await Promise.all([
    readSession(services.tables, id),
    readSessionTextsUnder(services.tables, id, questionKey('')),
  ]);
  return mayHost(session, turn.actor) ? presentForm(turn, id, session, texts, services, shown) : undefined;
}

/** `texts`: the questions in words by their ids. */
export function presentForm(
  { language, now }: Turn,
  id: string,
  session: Session,
  texts: ReadonlyMap<string, string>,
  services: Services,
  shown: Shown,
): Card {
  const { people, guests } = peopleComing(session);
  return pollFormCard({
    language,
    session: id,
    facts: session.facts,
    people: people.length,
    guests,
    questions: session.questions.map((question) => ({ question, words: texts.get(question.id) ?? '' })),
    refused: noPoll(session, now.getTime()),
    nonce: services.newId(),
    ...shown,
  });
}
