import { shortNotice, shortText } from '../../cards/notice/short.ts';
import { announcementKind, announcementPartition, readAnnouncement } from '../../storage/announcement.ts';
import { pressCommand } from '../change.ts';
import type { Announcement } from '../shared/announcement.ts';
import type { AnnouncementEvent } from '../shared/announcement-events.ts';
import { announceItem } from '../shared/outbox.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { copyCard } from './copy-card.ts';
import { type AnnounceAnswer, decideAcknowledge } from './rules.ts';

/** A reader has read it. On a card that all share only the reader is told; their own copy says so from then on. */
export async function acknowledge(
  turn: Turn,
  { announcement: id }: { readonly announcement: string },
  services: Services,
): Promise<Reply> {
  const over: Reply = { kind: 'note', text: shortNotice(turn.language, { notice: 'acknowledge-over' }) };
  if (!(await readAnnouncement(services.tables, id))) {
    return over;
  }
  const { answer, state } = await services.committer.run<Announcement, AnnouncementEvent, AnnounceAnswer>(
    announcementKind,
    announcementPartition(id),
    {
      id: pressCommand(turn),
      by: turn.actor.id,
      sends: true,
      decide(announcement, now) {
        const inChannel = turn.place.kind === 'channel';
        const decision = decideAcknowledge(announcement, {
          who: turn.actor.id,
          inChannel,
          at: now.getTime(),
        });
        return { ...decision, outbox: decision.event ? [announceItem(id)] : [], unmarked: true };
      },
    },
  );
  if (answer.kind !== 'done') {
    return over;
  }
  const copy =
    turn.place.kind === 'personal'
      ? await copyCard(id, state, { kind: 'person', person: turn.actor }, turn.now, services)
      : undefined;
  return copy
    ? { kind: 'card', card: copy.card }
    : { kind: 'note', text: shortText(turn.language, 'acknowledged', {}) };
}
