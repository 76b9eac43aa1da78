import { attendeesCard } from '../../cards/attendees/attendees-card.ts';
import type { AttendeeNews } from '../../cards/attendees/news.ts';
import type { Card } from '../../cards/card.ts';
import type { Person } from '../shared/people.ts';
import { noRegistration } from '../shared/registration-time.ts';
import type { Session } from '../shared/session.ts';
import type { Services } from '../turn.ts';
import { type Around, readAround } from './around.ts';
import { dropOuts, withDiet } from './attendee-list.ts';
import { answerOfNetwork, contentOf } from './content.ts';
import { reasonLength } from './reason.ts';
import { type AttendeesView, attendeesViews } from './views.ts';

/** A host, and whether nobody else reads along. */
export interface HostReader {
  readonly actor: Person;
  readonly language: Person['language'];
  readonly now: Date;
  readonly alone: boolean;
}

/** What is shown beside the session: read at the same time as the session itself. */
export interface Frame extends Around {
  readonly xlsx?: string | undefined;
  readonly csv?: string | undefined;
}

export async function readFrame(
  { actor, language }: Pick<HostReader, 'actor' | 'language'>,
  session: string,
  services: Services,
): Promise<Frame> {
  const [around, xlsx, csv] = await Promise.all([
    readAround(session, language, services),
    services.links.attendees(session, actor.id, 'xlsx', language),
    services.links.attendees(session, actor.id, 'csv', language),
  ]);
  return { ...around, xlsx, csv };
}

/** Whether a view needs the texts beside the answers. */
export function needsTexts(view: AttendeesView): boolean {
  return view === 'late' || view === 'diets';
}

/** A view that shows nothing gives way to the first; diets to whoever might read along as well. */
export function presentAttendees(
  { language, now, alone }: HostReader,
  id: string,
  session: Session,
  frame: Frame,
  asked: { readonly view: AttendeesView; readonly page: number; readonly news?: AttendeeNews },
  words: (key: string) => string,
  services: Services,
): Card {
  const at = now.getTime();
  const { facts, counts, status } = session;
  const tabs = tabsOf(session, at, alone);
  const view = tabs.some((tab) => tab.view === asked.view) ? asked.view : 'municipalities';
  const comers = counts.onSite + counts.remote;
  return attendeesCard({
    language,
    session: id,
    facts,
    counts,
    status,
    ...contentOf(view, view === asked.view ? asked.page : 0, session, frame, now, words),
    tabs,
    silent: mayChase(session, at) ? answerOfNetwork(session, frame).silent.length : 0,
    canAsk: status === 'published' && at < facts.end && comers > 0,
    canMark: status === 'published' && at >= facts.start,
    xlsx: frame.xlsx,
    csv: frame.csv,
    nonce: services.newId(),
    reasonLength,
    news: asked.news,
  });
}

/** Silent municipalities are reminded only while they can answer. */
export function mayChase(session: Session, at: number): boolean {
  return session.status === 'published' && noRegistration(session, at) === undefined;
}

function tabsOf(session: Session, at: number, alone: boolean) {
  const numbers: Readonly<Record<AttendeesView, number>> = {
    municipalities: 1,
    people: session.answers.size,
    late: session.late.length,
    waiting: session.counts.waiting,
    diets: alone && session.facts.catering ? withDiet(session).length : 0,
    dropped: dropOuts(session, at).length,
  };
  return attendeesViews.map((view) => ({ view, count: numbers[view] })).filter(({ count }) => count > 0);
}
