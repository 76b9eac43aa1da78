import { contentCard } from '../../cards/announce/content-card.ts';
import { announcementKind, announcementPartition } from '../../storage/announcement.ts';
import { cardCommand, freshActor } from '../change.ts';
import { type Announcement, countTargets, isOut } from '../shared/announcement.ts';
import type { AnnouncementEvent } from '../shared/announcement-events.ts';
import { authorize } from '../shared/authorize.ts';
import { announceItem } from '../shared/outbox.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { wantedForm } from './address.ts';
import { type ContentFields, emptyContent, readContent, typedContent } from './content-form.ts';
import { mayManage, readManaged } from './managed.ts';
import { onManaged } from './on-managed.ts';
import { noSuchAnnouncement, notAllowed, refuseAnnounce } from './refuse.ts';
import { showReport } from './report.ts';
import { type AnnounceAnswer, decideContent } from './rules.ts';

/** A free announcement from the start. */
export async function newAnnouncement(turn: Turn, _input: object, services: Services): Promise<Reply> {
  if (!authorize(turn.actor, 'session.announce')) {
    return notAllowed(turn);
  }
  const card = contentCard({
    language: turn.language,
    announcement: services.newId(),
    nonce: services.newId(),
    values: emptyContent,
    faults: [],
  });
  return { kind: 'card', card };
}

/** Its words again: of a draft to go on, of one that is out to change them in all copies. */
export const editAnnouncement = onManaged(
  async (turn, { announcement: id }: { readonly announcement: string }, { announcement }, services) => {
    const { content } = announcement;
    if (!content) {
      return noSuchAnnouncement(turn);
    }
    const { answer } = decideContent(announcement, content, turn.actor.id, turn.now.getTime());
    if (answer.kind !== 'done') {
      return refuseAnnounce(turn, answer);
    }
    const card = contentCard({
      language: turn.language,
      announcement: id,
      nonce: services.newId(),
      values: typedContent(content),
      faults: [],
      ...outOf(announcement),
    });
    // The report that this opens from goes on following what it tells of.
    return { kind: 'card', card, beside: isOut(announcement) };
  },
);

function outOf(announcement: Announcement): { readonly out?: number } {
  return isOut(announcement) ? { out: countTargets(announcement.targets.values()).sent } : {};
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
  if (!authorize(turn.actor, 'session.announce')) {
    return notAllowed(turn);
  }
  const standing = await readManaged(turn, id, services);
  // The card carries all its inputs: one that is missing was emptied.
  const values = { ...emptyContent, ...input.fields };
  const read = readContent(values);
  if (!read.ok) {
    const out = standing ? outOf(standing.announcement) : {};
    const card = contentCard({
      language: turn.language,
      announcement: id,
      nonce,
      values,
      faults: read.faults,
      ...out,
    });
    return { kind: 'card', card };
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
        const isNew = announcement.by === '';
        if (
          !person ||
          announcement.session !== undefined ||
          id.startsWith('s.') ||
          !authorize(person, 'session.announce') ||
          !(isNew || mayManage({ announcement }, person))
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
    : wantedForm(turn, id, { announcement: state }, undefined, services);
}
