import type { Card } from '../../cards/card.ts';
import {
  type PresentationCardInput,
  type PresentationNews,
  presentationCard,
} from '../../cards/presentation/presentation-card.ts';
import { readAnswer, readAsker } from '../../storage/askers.ts';
import { readSessionHead } from '../../storage/session.ts';
import { agendaNow } from '../agenda-now.ts';
import { authorize } from '../shared/authorize.ts';
import { type Agenda, type TimeWarning, warningsOf } from '../shared/free-days.ts';
import { dayOf } from '../shared/helsinki.ts';
import { periodOn } from '../shared/network.ts';
import type { Language, Person } from '../shared/people.ts';
import { type Presentation, sessionOf } from '../shared/presentation.ts';
import type { Services } from '../turn.ts';
import { type AnswerFaults, type AnswerFields, usualSlot } from './answer-form.ts';
import { hostsOf } from './hosts-of.ts';

export interface PresentationReader {
  readonly reader: Person;
  readonly language: Language;
  readonly now: Date;
}

/** How long a time is taken to be where only its beginning is known (milliseconds). */
const usualLength = 3_600_000;

export function usualAnswer({ wishes }: Presentation, now: Date): AnswerFields {
  return {
    slot: usualSlot(wishes, now),
    date: '',
    time: '10:00',
    length: '60',
    link: '',
    reason: '',
  };
}

/** A request as consultants and coordinators see it: who asks, how it stands, and what they may do. */
export async function presentPresentation(
  { reader, language, now }: PresentationReader,
  presentation: Presentation,
  services: Services,
  more: {
    readonly news?: PresentationNews | undefined;
    readonly values?: AnswerFields;
    readonly faults?: AnswerFaults;
  } = {},
): Promise<Card> {
  const { id, wishes, state } = presentation;
  const consultant = 'consultant' in state ? state.consultant : undefined;
  const [asker, people, answer, hosts, held, warnings] = await Promise.all([
    readAsker(services.tables, id),
    services.directory.get(),
    state.kind === 'declined' ? readAnswer(services.tables, id) : '',
    state.kind === 'agreed' ? hostsOf(presentation, services) : [],
    state.kind === 'agreed' ? readSessionHead(services.tables, sessionOf(id)) : undefined,
    // A card without warnings is better than none.
    warningsFor(reader, presentation, now, services).catch(() => undefined),
  ]);
  const input: PresentationCardInput = {
    language,
    now,
    presentation,
    asker,
    consultant: people.find((person) => person.id === consultant)?.name,
    reason: answer,
    warnings: warnings ?? wishes.map(() => []),
    can: {
      answer: state.kind === 'open' && authorize(reader, 'presentation.answer'),
      host: state.kind === 'agreed' && authorize(reader, 'session.host', { hosts }),
    },
    session: sessionOf(id),
    lacksLink: held !== undefined && now.getTime() < held.facts.end && !held.facts.remoteLink,
    values: more.values ?? usualAnswer(presentation, now),
    faults: more.faults ?? {},
    news: more.news,
    nonce: services.newId(),
  };
  return presentationCard(input);
}

/** What speaks against each wished time, or against the agreed one. */
async function warningsFor(
  reader: Person,
  { id, wishes, state }: Presentation,
  now: Date,
  services: Services,
): Promise<readonly (readonly TimeWarning[])[]> {
  const slots =
    state.kind === 'agreed'
      ? [{ start: state.start, end: state.end }]
      : wishes.map((start) => ({ start, end: start + usualLength }));
  const consultant = state.kind === 'agreed' ? state.consultant : reader.id;
  const agenda = await agendaOn([now, ...slots.map(({ start }) => new Date(start))].map(dayOf), services);
  return slots.map((slot) =>
    warningsOf(agenda, slot, { municipality: '', consultant, booking: sessionOf(id) }),
  );
}

/** What is known of all periods that the days fall in. */
async function agendaOn(days: readonly string[], services: Services): Promise<Agenda> {
  const network = await services.network.get();
  const periods = new Set(days.flatMap((day) => periodOn(network, day)?.id ?? []));
  const agendas = await Promise.all([...periods].map((period) => agendaNow(services, period)));
  const [first, ...others] = agendas;
  return first
    ? { ...first, engagements: [first, ...others].flatMap(({ engagements }) => engagements) }
    : { engagements: [], aways: await services.aways.get() };
}
