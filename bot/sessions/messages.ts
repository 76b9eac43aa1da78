import type { Card } from '../../cards/card.ts';
import { sessionNewsCard } from '../../cards/sessions/session-news-card.ts';
import { exists } from '../../storage/session.ts';
import { cancelledKey, readSessionTexts } from '../../storage/session-texts.ts';
import type { SessionMessage } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import { noRegistration } from '../shared/registration-time.ts';
import { comes, isGuest } from '../shared/session.ts';
import type { Services } from '../turn.ts';
import { isIn } from './change-rules.ts';
import { movedKey, readMoved } from './moved-text.ts';

/**
 * To who comes or waits, and to who registered guests: what is different now, or why it was called off. Nothing when
 * that concerns them no more: they dropped out, it was called off after it was moved, or it is over.
 */
export async function changeMessage(
  { session: id, about }: SessionMessage,
  reader: Person,
  now: Date,
  services: Services,
): Promise<Card | undefined> {
  const read = await readSessionTexts(services.tables, id);
  const wanted = about === 'session-cancelled' ? 'cancelled' : 'published';
  if (!read || !exists(read.session) || read.session.status !== wanted) {
    return undefined;
  }
  const { session } = read;
  const own = session.answers.get(reader.id);
  const guests = [...session.answers].filter(
    ([who, answer]) => isGuest(who) && answer.by === reader.id && isIn(answer),
  ).length;
  const at = now.getTime();
  if (at >= session.facts.end || !((own && isIn(own)) || guests > 0)) {
    return undefined;
  }
  const calendar =
    own && comes(own) ? await services.links.session(id, reader.id, reader.language) : undefined;
  return sessionNewsCard({
    language: reader.language,
    session: id,
    facts: session.facts,
    cancelled: wanted === 'cancelled',
    reason: read.words(cancelledKey),
    before: readMoved(read.words(movedKey)),
    link: own?.seat === 'remote' ? session.facts.remoteLink : undefined,
    guests,
    mayAnswer: own !== undefined && isIn(own) && noRegistration(session, at) === undefined,
    calendar,
    nonce: services.newId(),
  });
}
