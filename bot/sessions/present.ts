import type { Card } from '../../cards/card.ts';
import { type SessionCardInput, sessionCard } from '../../cards/sessions/session-card.ts';
import type { SessionItem } from '../../cards/sessions/session-item.ts';
import { readAnswer, readSession, readSessionHead } from '../../storage/session.ts';
import { authorize } from '../shared/authorize.ts';
import { dayOf } from '../shared/helsinki.ts';
import { type Network, periodOn } from '../shared/network.ts';
import type { Language, Person } from '../shared/people.ts';
import { type Answer, positionOf, type Session, type SessionFacts } from '../shared/session.ts';
import type { Services } from '../turn.ts';

export type SessionNews = NonNullable<SessionCardInput['news']>;

interface Reader {
  readonly reader: Person;
  readonly language: Language;
  readonly now: Date;
}

/** The sparring topic in a language, where the session has one. */
export function topicOf(network: Network, facts: SessionFacts, language: Language): string | undefined {
  const topic = periodOn(network, dayOf(new Date(facts.start)))?.topics[(facts.topic ?? 0) - 1];
  return topic && (language === 'sv' ? topic.sv : topic.fi);
}

/** A session with the reader's own answer, as one parallel read; one more for a place on the waiting list. */
export async function readOwn(
  services: Services,
  id: string,
  person: string,
): Promise<{ readonly session: Session; readonly own: Answer | undefined } | undefined> {
  const [head, own] = await Promise.all([
    readSessionHead(services.tables, id),
    readAnswer(services.tables, id, person),
  ]);
  if (own?.seat === 'waiting') {
    const session = await readSession(services.tables, id);
    return session && { session, own: session.answers.get(person) };
  }
  return head && { session: head, own };
}

export function sessionItem(
  network: Network,
  id: string,
  session: Session,
  own: Answer | undefined,
  { reader, language }: Pick<Reader, 'reader' | 'language'>,
): SessionItem {
  const topic = topicOf(network, session.facts, language);
  const position = own?.seat === 'waiting' ? positionOf(session, reader.id) : 0;
  return {
    id,
    facts: session.facts,
    counts: session.counts,
    ...(topic === undefined ? {} : { topic }),
    ...(own ? { own: position > 0 ? { seat: own.seat, position } : { seat: own.seat } } : {}),
  };
}

/** A session as one person sees it. */
export async function presentSession(
  reader: Reader,
  id: string,
  session: Session,
  own: Answer | undefined,
  services: Services,
  news?: SessionNews,
): Promise<Card> {
  const item = sessionItem(await services.network.get(), id, session, own, reader);
  return sessionCard({
    language: reader.language,
    now: reader.now,
    item,
    nonce: services.newId(),
    ...(news === undefined ? {} : { news }),
    canAnnounce: authorize(reader.reader, 'session.announce'),
  });
}
