import type { Card } from '../cards/card.ts';
import { sessionCard } from '../cards/sessions/session-card.ts';
import type { SessionItem } from '../cards/sessions/session-item.ts';
import type { SessionNews } from '../cards/sessions/session-news.ts';
import { cancelledKey, dietKey, readSessionText } from '../storage/session-texts.ts';
import { attendeeNames } from './attendee-names.ts';
import { audienceWords } from './audience-words.ts';
import { concerns, periodOfSession } from './invited.ts';
import { concernsMunicipality } from './shared/audience.ts';
import { authorize } from './shared/authorize.ts';
import { mayEat } from './shared/may-eat.ts';
import type { Network } from './shared/network.ts';
import { inOffice } from './shared/offices.ts';
import type { Language, Person } from './shared/people.ts';
import { noRegistration } from './shared/registration-time.ts';
import {
  type Answer,
  comes,
  isHost,
  noCounts,
  positionOf,
  type Session,
  type SessionFacts,
  takenPlaces,
} from './shared/session.ts';
import type { Services } from './turn.ts';

export type { SessionNews };

/** Who reads a card, in which language, and when. */
export interface Reader {
  readonly reader: Person;
  readonly language: Language;
  readonly now: Date;
}

/** What a card shows beside the session itself. */
export interface MoreToShow {
  /** The attendee whom the news is about, where it is not the reader. */
  readonly who?: string | undefined;
  /** A host's reason for the news, as it was typed. */
  readonly reason?: string | undefined;
  /** It confirms the reader's first answer. */
  readonly firstAnswer?: boolean | undefined;
  /** What was typed and could not be taken. */
  readonly typed?: { readonly diet?: string | undefined; readonly message?: string | undefined } | undefined;
}

/** The sparring topic in a language, where the session has one. */
export function topicOf(
  network: Network,
  facts: Pick<SessionFacts, 'start' | 'topic'>,
  language: Language,
): string | undefined {
  const topic = periodOfSession(network, facts)?.topics[(facts.topic ?? 0) - 1];
  return topic && (language === 'sv' ? topic.sv : topic.fi);
}

export function sessionItem(
  network: Network,
  id: string,
  session: Session,
  { reader, language }: Pick<Reader, 'reader' | 'language'>,
): SessionItem {
  const { facts, counts, status } = session;
  const topic = topicOf(network, facts, language);
  const own = session.answers.get(reader.id);
  const asked = session.late.find(({ who }) => who === reader.id)?.wish;
  return {
    id,
    facts,
    counts,
    status,
    ...(topic === undefined ? {} : { topic }),
    ...(concerns(network, facts, reader) ? {} : { foreign: true }),
    ...(own ? { own: ownAnswer(session, reader.id, own) } : {}),
    ...(asked === undefined ? {} : { asked }),
  };
}

function ownAnswer(session: Session, who: string, own: Answer): NonNullable<SessionItem['own']> {
  const { seat, waits, lapsed, substitute } = own;
  const came = session.attendance && comes(own) && !session.attendance.absent.includes(who);
  return {
    seat,
    ...(waits ? { waitsFor: waits.for, position: positionOf(session, who) } : {}),
    ...(waits?.offeredUntil === undefined ? {} : { offeredUntil: waits.offeredUntil }),
    ...(lapsed ? { lapsed } : {}),
    ...(substitute === undefined ? {} : { handedOver: true }),
    ...(came === undefined ? {} : { came }),
  };
}

/** A session, with all its answers, as one person sees it; what else it takes is read at once. */
export async function presentSession(
  { reader, language, now }: Reader,
  id: string,
  session: Session,
  services: Services,
  news?: SessionNews,
  { who, reason, typed, firstAnswer }: MoreToShow = {},
): Promise<Card> {
  const { facts, status } = session;
  const own = session.answers.get(reader.id);
  const over = noRegistration(session, now.getTime());
  const before = over !== 'cancelled' && over !== 'past';
  const about = who === undefined || who === reader.id ? undefined : who;
  const others = colleaguesOf(session, reader);
  const named = others.length > 0 || about !== undefined || (facts.hosts?.length ?? 0) > 0;
  const asksDiet = before && facts.catering === true && mayEat(own);
  const coming = own !== undefined && comes(own) && status === 'published' && now.getTime() < facts.end;
  const [network, nameOf, diet, cancelled, calendar] = await Promise.all([
    services.network.get(),
    named ? attendeeNames(services, id) : nobody,
    asksDiet && own?.diet && typed?.diet === undefined
      ? readSessionText(services.tables, id, dietKey(reader.id))
      : '',
    status === 'cancelled' && reason === undefined ? readSessionText(services.tables, id, cancelledKey) : '',
    coming ? services.links.session(id, reader.id, language) : undefined,
  ]);
  return sessionCard({
    language,
    now,
    item: sessionItem(network, id, session, { reader, language }),
    nonce: services.newId(),
    news,
    reason: reason ?? cancelled,
    ...(about === undefined
      ? {}
      : { about: { name: nameOf(about), offeredUntil: session.answers.get(about)?.waits?.offeredUntil } }),
    can: {
      host: isHost(facts, reader),
      announce: authorize(reader, 'session.announce'),
      register: mayRegister(session, reader, before, network),
      giveAway: own !== undefined && inOffice(reader, own.municipality) !== undefined,
    },
    people: {
      colleagues: others.map(([other, { seat }]) => ({ name: nameOf(other), remote: seat === 'remote' })),
      hosts: (facts.hosts ?? []).map(nameOf),
      audience: audienceWords(network, facts, language),
    },
    calendar,
    ...(asksDiet ? { diet: typed?.diet ?? diet } : {}),
    message: typed?.message,
    firstAnswer,
  });
}

const nobody = (): string => '';

/** Others of the reader's municipality who come. */
function colleaguesOf(
  { answers }: Session,
  { id, municipality }: Person,
): readonly (readonly [string, Answer])[] {
  return municipality === undefined
    ? []
    : [...answers].filter(
        ([who, answer]) => who !== id && answer.municipality === municipality && comes(answer),
      );
}

/** While one may register, and as long as there is somebody of the municipality to look at. */
function mayRegister(session: Session, reader: Person, before: boolean, network: Network): boolean {
  const { municipality } = reader;
  if (!before || municipality === undefined || !authorize(reader, 'session.register', municipality)) {
    return false;
  }
  const { facts, tallies } = session;
  const tally = tallies[municipality] ?? noCounts;
  return (
    takenPlaces(tally, 'onSite') + takenPlaces(tally, 'remote') + tally.waiting > 0 ||
    (session.status === 'published' &&
      concernsMunicipality(facts.audience, municipality, network, periodOfSession(network, facts)))
  );
}
