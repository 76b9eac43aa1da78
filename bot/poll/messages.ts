import type { Card } from '../../cards/card.ts';
import type { SessionMessage } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';
import { presentQuestion } from './present.ts';

/** The question to one who comes; nothing once they do not come any more. */
export async function pollMessage(
  { session, question }: SessionMessage,
  reader: Person,
  now: Date,
  services: Services,
): Promise<Card | undefined> {
  return question === undefined
    ? undefined
    : presentQuestion({ actor: reader, language: reader.language, now }, session, question, services);
}
