import { titleOf } from '../../cards/sessions/facts.ts';
import type { Committed } from '../../storage/aggregate.ts';
import { announcementKind, announcementPartition, readAnnouncement } from '../../storage/announcement.ts';
import { readSession } from '../../storage/session.ts';
import { cardCommand, freshActor } from '../change.ts';
import { mayHost } from '../hosting.ts';
import { type Announcement, inLanguage } from '../shared/announcement.ts';
import type { AnnouncementEvent } from '../shared/announcement-events.ts';
import { authorize } from '../shared/authorize.ts';
import { announceItem, postItem } from '../shared/outbox.ts';
import type { Language, Person } from '../shared/people.ts';
import type { Session } from '../shared/session.ts';
import type { Services, Turn } from '../turn.ts';
import type { AnnounceAnswer, AnnounceDecision } from './rules.ts';

/** An announcement that somebody may see and change, with the session it announces. */
export interface Managed {
  readonly announcement: Announcement;
  readonly session?: Session | undefined;
}

/** Undefined where there is none, and where it is somebody else's: the two look the same. */
export async function readManaged(
  { actor }: Pick<Turn, 'actor'>,
  id: string,
  services: Services,
): Promise<Managed | undefined> {
  const announcement = await readAnnouncement(services.tables, id);
  if (!announcement || announcement.forgotten) {
    return undefined;
  }
  const session =
    announcement.session === undefined ? undefined : await readSession(services.tables, announcement.session);
  return mayManage({ announcement, session }, actor) ? { announcement, session } : undefined;
}

/** A free announcement is its author's, a session's belongs to the session's hosts; coordinators see to all. */
export function mayManage({ announcement, session }: Managed, person: Person): boolean {
  return announcement.session === undefined && session === undefined
    ? authorize(person, 'announcement.manage', { author: announcement.by })
    : authorize(person, 'session.announce') && mayHost(session, person);
}

export function titleOfAnnouncement({ announcement, session }: Managed, language: Language): string {
  const { content } = announcement;
  if (session) {
    return titleOf(language, session.facts);
  }
  return inLanguage(language, content?.titleFi ?? '', content?.titleSv ?? '');
}

interface Change {
  readonly id: string;
  readonly verb: string;
  readonly nonce: string;
  /** The session it announces, read anew. */
  readonly session?: Session | undefined;
  decide(state: Announcement, by: string, at: number): AnnounceDecision;
}

/** Carries a wish out once, whoever presses again; who wishes is read anew. */
export function changeAnnouncement(
  turn: Turn,
  { id, verb, nonce, session, decide }: Change,
  services: Services,
): Promise<Committed<Announcement, AnnounceAnswer>> {
  const actor = freshActor(turn, services);
  return services.committer.run<Announcement, AnnouncementEvent, AnnounceAnswer>(
    announcementKind,
    announcementPartition(id),
    {
      id: cardCommand(turn, verb, nonce),
      by: turn.actor.id,
      ready: actor.read,
      sends: true,
      decide(announcement, now) {
        const person = actor.get();
        if (!person || !mayManage({ announcement, session }, person)) {
          return { answer: { kind: 'no-such-announcement' }, unmarked: true };
        }
        const decision = decide(announcement, person.id, now.getTime());
        return {
          ...decision,
          ...(decision.event ? { outbox: outboxOf(id, decision.event, announcement) } : { unmarked: true }),
        };
      },
    },
  );
}

function outboxOf(id: string, event: AnnouncementEvent, { targets }: Announcement) {
  const again = event.type === 'asked-again' ? event.targets : [];
  return [announceItem(id), ...again.map((key) => postItem(id, key, (targets.get(key)?.attempt ?? 0) + 1))];
}
