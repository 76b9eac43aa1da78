import { sessionTitles } from '../../cards/presentation/session-titles.ts';
import { readAnswer, readAsker } from '../../storage/askers.ts';
import { saveGuests } from '../../storage/guests.ts';
import { exists, readSession, sessionKind, sessionPartition } from '../../storage/session.ts';
import { indexSession } from '../../storage/session-index.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { listAtOnce } from '../list-at-once.ts';
import { dayOf, startOfDay } from '../shared/helsinki.ts';
import { refreshItem } from '../shared/outbox.ts';
import { guestOf, type Presentation, sessionOf } from '../shared/presentation.ts';
import type { Session, SessionFacts } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Services } from '../turn.ts';

type Arranged = { readonly kind: 'done' };
const done: Arranged = { kind: 'done' };

/**
 * Brings the session in line with its presentation: agreed, it is there with the asker in it; withdrawn, it is called
 * off. Each step is done once, so that it may be done again after a crash between the two.
 */
export async function arrange({ id, state }: Presentation, services: Services): Promise<void> {
  const session = sessionOf(id);
  const standing = await readSession(services.tables, session);
  if (state.kind === 'agreed') {
    if (!standing?.answers.has(guestOf(id))) {
      await hold(id, state, services);
    }
  } else if (state.kind === 'withdrawn' && standing && exists(standing) && standing.status !== 'cancelled') {
    await callOff(id, services);
  }
}

async function hold(
  id: string,
  state: Extract<Presentation['state'], { readonly kind: 'agreed' | 'calledOff' }>,
  services: Services,
): Promise<void> {
  const session = sessionOf(id);
  const guest = guestOf(id);
  const [asker, link] = await Promise.all([readAsker(services.tables, id), readAnswer(services.tables, id)]);
  const facts = factsOf(id, state, link || undefined);
  await Promise.all([
    saveGuests(services.tables, session, [
      { id: guest, name: asker?.name ?? '', group: 'other', municipality: '' },
    ]),
    indexSession(services.tables, session, facts),
  ]);
  await services.committer.run<Session, SessionEvent, Arranged>(sessionKind, sessionPartition(session), {
    id: hashKey('presentation', id, 'hold'),
    by: state.consultant,
    sends: true,
    decide: (known, now) =>
      exists(known)
        ? { answer: done, unmarked: true }
        : {
            answer: done,
            event: { type: 'created', facts, at: now.getTime() },
            outbox: [refreshItem(session)],
          },
  });
  await services.committer.run<Session, SessionEvent, Arranged>(sessionKind, sessionPartition(session), {
    id: hashKey('presentation', id, 'seat'),
    by: state.consultant,
    sends: true,
    decide: (known, now) =>
      known.answers.has(guest)
        ? { answer: done, unmarked: true }
        : {
            answer: done,
            event: {
              type: 'seated',
              seats: [{ who: guest, answer: { seat: 'remote', at: now.getTime(), group: 'other' } }],
            },
            outbox: [refreshItem(session)],
          },
  });
  services.guests.forget(session);
  await listAtOnce(services, session);
}

/** Nobody registers and nobody is reminded: it is for the one who asked. */
function factsOf(
  id: string,
  {
    consultant,
    start,
    end,
    at,
  }: { readonly consultant: string; readonly start: number; readonly end: number; readonly at: number },
  link: string | undefined,
): SessionFacts {
  return {
    kind: 'presentation',
    ...sessionTitles(),
    start,
    end,
    place: '',
    remote: true,
    remoteLink: link,
    closes: startOfDay(dayOf(new Date(at))).getTime(),
    hosts: [consultant],
    createdBy: consultant,
    presentation: id,
    reminders: { closingDays: [], comingDays: [] },
  };
}

async function callOff(id: string, services: Services): Promise<void> {
  const session = sessionOf(id);
  await services.committer.run<Session, SessionEvent, Arranged>(sessionKind, sessionPartition(session), {
    id: hashKey('presentation', id, 'call-off'),
    by: 'bot',
    sends: true,
    decide: (known, now) =>
      !exists(known) || known.status === 'cancelled' || now.getTime() >= known.facts.end
        ? { answer: done, unmarked: true }
        : {
            answer: done,
            event: { type: 'cancelled', at: now.getTime(), reason: '' },
            outbox: [refreshItem(session)],
          },
  });
  await listAtOnce(services, session);
}
