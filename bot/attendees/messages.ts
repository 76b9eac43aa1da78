import { silentMessageCard } from '../../cards/attendees/silent-message-card.ts';
import type { Card } from '../../cards/card.ts';
import { readSession } from '../../storage/session.ts';
import { readSessionTexts } from '../../storage/session-texts.ts';
import { mayHost } from '../hosting.ts';
import { concerns } from '../invited.ts';
import { ofOffice } from '../of-office.ts';
import { authorize } from '../shared/authorize.ts';
import { inOffice } from '../shared/offices.ts';
import type { SessionMessage } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import type { Session } from '../shared/session.ts';
import type { Services } from '../turn.ts';
import { isDropOut } from './attendee-list.ts';
import { answerOfNetwork, pageWith } from './content.ts';
import { mayChase, presentAttendees, readFrame } from './present.ts';

/** To the hosts of a late wish and of a drop-out, to a contact person of silence; nothing when it is over by then. */
export async function attendeesMessage(
  message: SessionMessage,
  reader: Person,
  now: Date,
  services: Services,
): Promise<Card | undefined> {
  switch (message.about) {
    case 'silent':
      return silentMessage(message.session, reader, now, services);
    case 'late-asked':
      return hostMessage(message, 'late', reader, now, services, (session, who) =>
        session.late.some((request) => request.who === who),
      );
    case 'dropped-out':
      return hostMessage(message, 'dropped', reader, now, services, (session, who) => {
        const answer = session.answers.get(who);
        return answer !== undefined && isDropOut(answer);
      });
    default:
      return undefined;
  }
}

async function hostMessage(
  { about, session: id, who = '' }: SessionMessage,
  view: 'late' | 'dropped',
  reader: Person,
  now: Date,
  services: Services,
  stands: (session: Session, who: string) => boolean,
): Promise<Card | undefined> {
  const { language } = reader;
  const [read, frame] = await Promise.all([
    readSessionTexts(services.tables, id),
    readFrame({ actor: reader, language }, id, services),
  ]);
  if (!read || !mayHost(read.session, reader) || !stands(read.session, who)) {
    return undefined;
  }
  const host = { actor: reader, language, now, alone: true };
  const page = pageWith(view, who, read.session, now);
  const kind = about === 'late-asked' ? 'late-asked' : 'dropped-out';
  const asked = { view, page, news: { kind, name: frame.name(who) } } as const;
  return presentAttendees(host, id, read.session, frame, asked, read.words, services);
}

/** Obsolete when somebody of the municipality has answered meanwhile, or nobody can any more. */
async function silentMessage(
  id: string,
  reader: Person,
  now: Date,
  services: Services,
): Promise<Card | undefined> {
  const [session, network] = await Promise.all([readSession(services.tables, id), services.network.get()]);
  if (!session || !mayChase(session, now.getTime())) {
    return undefined;
  }
  const { language } = reader;
  const { silent } = answerOfNetwork(session, { network });
  const as = silent
    .flatMap((code) => inOffice(reader, code) ?? [])
    .find((one) => authorize(one, 'session.register', one.municipality));
  if (!as) {
    return undefined;
  }
  const invited = concerns(network, session.facts, reader);
  const nonce = services.newId();
  const card = silentMessageCard({ language, session: id, facts: session.facts, invited, nonce });
  return ofOffice(card, as, reader, services);
}
