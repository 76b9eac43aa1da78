import { type ContentCardInput, contentCard } from '../../cards/announce/content-card.ts';
import type { Card } from '../../cards/card.ts';
import { announcementKind, announcementPartition, isOfSession } from '../../storage/announcement.ts';
import { cardCommand, freshActor } from '../change.ts';
import { type Announcement, isOut } from '../shared/announcement.ts';
import type { AnnouncementEvent } from '../shared/announcement-events.ts';
import { authorize } from '../shared/authorize.ts';
import { announceItem } from '../shared/outbox.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { wantedForm } from './address.ts';
import { type ContentFields, emptyContent, readContent, typedContent } from './content-form.ts';
import { type Managed, mayManage, readManaged, titleOfAnnouncement } from './managed.ts';
import { onManaged } from './on-managed.ts';
import { refuseAnnounce } from './refuse.ts';
import { showReport } from './report.ts';
import { type AnnounceAnswer, decideContent, overOf } from './rules.ts';
import { reachOf } from './standing.ts';

/** A free announcement from the start, with what was said of it. */
export async function newAnnouncement(
  turn: Turn,
  { said = {} }: { readonly said?: Partial<ContentFields> },
  services: Services,
): Promise<Reply> {
  const card = contentForm(turn, services.newId(), undefined, {
    nonce: services.newId(),
    values: { ...emptyContent, ...said },
    faults: [],
  });
  return { kind: 'card', card };
}

/** Its words again: of a draft to go on, of one that is out to change them in all copies. */
export const editAnnouncement = onManaged<{ readonly announcement: string }>(
  (turn, { announcement }, managed, services) => contentReply(turn, announcement, managed, services),
);

/** The form with the words as they stand; to a session's card none need have been added yet. */
export async function contentReply(
  turn: Turn,
  id: string,
  managed: Managed,
  services: Services,
): Promise<Reply> {
  const { announcement } = managed;
  const values = announcement.content ? typedContent(announcement.content) : emptyContent;
  const over = overOf(announcement);
  if (over) {
    return refuseAnnounce(turn, over);
  }
  const card = contentForm(turn, id, managed, { nonce: services.newId(), values, faults: [] });
  // The report that this opens from goes on following what it tells of.
  return { kind: 'card', card, beside: isOut(announcement) };
}

function contentForm(
  { language }: Turn,
  announcement: string,
  managed: Managed | undefined,
  typed: Pick<ContentCardInput, 'nonce' | 'values' | 'faults'>,
): Card {
  const out = managed && isOut(managed.announcement);
  return contentCard({
    language,
    announcement,
    ...typed,
    ...(managed?.session ? { session: titleOfAnnouncement(managed, language) } : {}),
    ...(out ? { out: reachOf(managed.announcement) } : {}),
  });
}

/** The form sent in: a draft goes on to who is to get it; of one that is out all copies follow. */
export async function saveAnnouncement(
  turn: Turn,
  input: {
    readonly announcement: string;
    readonly nonce: string;
    readonly fields: Partial<ContentFields>;
  },
  services: Services,
): Promise<Reply> {
  const { announcement: id, nonce } = input;
  const standing = await readManaged(turn, id, services);
  // The card carries all its inputs: one that is missing was emptied.
  const values = { ...emptyContent, ...input.fields };
  const read = readContent(values, standing?.session ? 'session' : 'free');
  if (!read.ok) {
    return { kind: 'card', card: contentForm(turn, id, standing, { nonce, values, faults: read.faults }) };
  }
  const actor = freshActor(turn, services);
  const { answer, state } = await services.committer.run<Announcement, AnnouncementEvent, AnnounceAnswer>(
    announcementKind,
    announcementPartition(id),
    {
      // What is sent in differs each time the form comes back with a fault, so that it is part of the command.
      id: cardCommand(turn, 'announcement.save', `${nonce}|${JSON.stringify(read.content)}`),
      by: turn.actor.id,
      ready: actor.read,
      sends: true,
      decide(announcement, now) {
        const person = actor.get();
        // A free one begins here; a session's has begun before.
        const begins = announcement.by === '' && !isOfSession(id);
        if (
          !person ||
          !authorize(person, 'session.announce') ||
          !(begins || mayManage({ announcement, session: standing?.session }, person))
        ) {
          return { answer: { kind: 'no-such-announcement' }, unmarked: true };
        }
        const decision = decideContent(announcement, read.content, person.id, now.getTime());
        return { ...decision, outbox: decision.event ? [announceItem(id)] : [] };
      },
    },
  );
  if (answer.kind !== 'done') {
    return refuseAnnounce(turn, answer);
  }
  return isOut(state)
    ? showReport(turn, { announcement: id, view: 'all', page: 0 }, services)
    : wantedForm(turn, id, { ...standing, announcement: state }, undefined, services);
}
