import type { Card } from '../../cards/card.ts';
import type { SessionMessage } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';
import { presentResults } from './present.ts';

/** To a host: what has come so far. */
export async function evaluationMessage(
  { session }: SessionMessage,
  reader: Person,
  _now: Date,
  services: Services,
): Promise<Card | undefined> {
  return presentResults({ actor: reader, language: reader.language }, session, 0, services);
}
