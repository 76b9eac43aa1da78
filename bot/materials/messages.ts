import type { Card } from '../../cards/card.ts';
import { evaluationCard } from '../../cards/evaluation/evaluation-card.ts';
import { materialsCard } from '../../cards/materials/materials-card.ts';
import { readSessionOfOne } from '../../storage/session-of-one.ts';
import { feedbackKey, readSessionText } from '../../storage/session-texts.ts';
import { wasThere } from '../shared/attended.ts';
import type { SessionMessage } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';
import { hasLinks } from './rules.ts';

/** Thanks to one who came, or the links to whom they are for; nothing where that is no longer so. */
export async function materialsMessage(
  { about, session: id }: SessionMessage,
  reader: Person,
  _now: Date,
  services: Services,
): Promise<Card | undefined> {
  const { language } = reader;
  const session = await readSessionOfOne(services.tables, id, reader.id);
  if (session?.status !== 'published') {
    return undefined;
  }
  const { facts } = session;
  const there = wasThere(session, reader.id);
  if (about === 'materials-ready') {
    return hasLinks(facts) && (there || facts.materialsToAll)
      ? materialsCard({ language, session: id, facts })
      : undefined;
  }
  if (!there) {
    return undefined;
  }
  const { feedback } = session.answers.get(reader.id) ?? {};
  const values = {
    useful: String(feedback?.useful ?? ''),
    arranged: String(feedback?.arranged ?? ''),
    words: feedback ? await readSessionText(services.tables, id, feedbackKey(reader.id)) : '',
  };
  const nonce = services.newId();
  return evaluationCard({ language, session: id, facts, state: 'thanks', values, faults: {}, nonce });
}
