import { announcementOfSession } from '../../storage/announcement.ts';
import { channelKey } from '../../storage/conversations.ts';
import { readSession } from '../../storage/session.ts';
import { mayHost } from '../hosting.ts';
import { notice } from '../notice.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type AnnounceForm, announceForm } from './announce.ts';
import { changeAnnouncement } from './managed.ts';
import { refuseAnnounce } from './refuse.ts';
import { decideBegin } from './rules.ts';
import { contentReply } from './write.ts';

/** Instead of posting a session at once: words of one's own on its card first, other recipients, another time. */
export async function beginAnnouncement(turn: Turn, input: AnnounceForm, services: Services): Promise<Reply> {
  if (!input.session) {
    return announceForm(turn, input, 'choose-session', services);
  }
  const session = await readSession(services.tables, input.session);
  const refusal = !mayHost(session, turn.actor)
    ? 'no-such-session'
    : session.status === 'cancelled'
      ? 'cancelled'
      : session.facts.start <= turn.now.getTime()
        ? 'past'
        : undefined;
  if (refusal) {
    return notice(turn, { notice: refusal }, ['sessions', 'new-session']);
  }
  const id = announcementOfSession(input.session);
  const channels = input.channels.map(channelKey);
  const { answer, state } = await changeAnnouncement(
    turn,
    {
      id,
      verb: 'announce.begin',
      nonce: [input.nonce, ...channels].join('|'),
      session,
      decide: (standing, by) => decideBegin(standing, input.session, channels, by),
    },
    services,
  );
  return answer.kind === 'done'
    ? contentReply(turn, id, { announcement: state, session }, services)
    : refuseAnnounce(turn, answer);
}
