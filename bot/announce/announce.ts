import { type AnnounceCardInput, announceCard } from '../../cards/announce/announce-card.ts';
import { titleOf } from '../../cards/sessions/facts.ts';
import { announcementOfSession, readAnnouncement } from '../../storage/announcement.ts';
import { channelKey, readChannels } from '../../storage/conversations.ts';
import { readSessionIndex } from '../../storage/session-index.ts';
import { notice } from '../notice.ts';
import { saysSomething } from '../shared/announcement.ts';
import { isOpen } from '../shared/channel.ts';
import { isHost, type Session } from '../shared/session.ts';
import { shownBinding } from '../shown-binding.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { askAgain } from './again.ts';
import { listAnnouncements } from './list.ts';
import { changeAnnouncement, readManaged } from './managed.ts';
import { publishFirst } from './publish-first.ts';
import { refuseAnnounce } from './refuse.ts';
import { showReport } from './report.ts';
import { reviewReply } from './review.ts';
import { decidePublish } from './rules.ts';

const next = ['sessions', 'new-session'] as const;

/** `julkaise`, or the button of one session: which session, to which channels. */
export async function openAnnounce(
  turn: Turn,
  { session = '' }: { readonly session?: string | undefined },
  services: Services,
): Promise<Reply> {
  return announceForm(turn, { session, channels: [] }, undefined, services);
}

export interface AnnounceForm {
  readonly nonce: string;
  readonly session: string;
  /** As Teams has their ids. */
  readonly channels: readonly string[];
}

/** The form sent in: the session is posted to each chosen channel once, and published first if it is a draft. */
export async function sendAnnouncement(turn: Turn, input: AnnounceForm, services: Services): Promise<Reply> {
  const known = await readChannels(services.tables);
  const chosen = known.filter((channel) => input.channels.includes(channel.id) && isOpen(channel));
  if (!input.session || chosen.length === 0) {
    return announceForm(turn, input, input.session ? 'choose-channel' : 'choose-session', services);
  }
  const draft = await draftOf(turn, input.session, services);
  if (draft) {
    const { id, managed } = draft;
    return reviewReply(turn, id, managed, { fault: 'draft-waits' }, services);
  }
  const first = await publishFirst(turn, input, services);
  return first.ok
    ? post(turn, { ...input, channels: chosen.map(({ id }) => channelKey(id)) }, first.session, services)
    : first.reply;
}

/** Words that wait for the session to be announced with them: whoever would publish without is shown them first. */
async function draftOf(turn: Turn, session: string, services: Services) {
  const id = announcementOfSession(session);
  const managed = await readManaged(turn, id, services);
  const { content, status } = managed?.announcement ?? {};
  const waits =
    content !== undefined && saysSomething(content) && (status === 'draft' || status === 'scheduled');
  return managed && waits ? { id, managed } : undefined;
}

async function post(
  turn: Turn,
  { nonce, session, channels }: AnnounceForm,
  state: Session,
  services: Services,
): Promise<Reply> {
  const id = announcementOfSession(session);
  const change = { id, verb: 'announce.send', session: state };
  const { answer, state: announcement } = await changeAnnouncement(
    turn,
    {
      ...change,
      nonce,
      decide: (standing, by, at) => decidePublish(standing, session, channels, by, at),
    },
    services,
  );
  if (answer.kind !== 'done') {
    return refuseAnnounce(turn, answer);
  }
  const failed = [...announcement.targets].flatMap(([key, { place, status }]) =>
    (status === 'failed' || status === 'dead') && channels.includes(channelKey(place.id)) ? [key] : [],
  );
  if (failed.length > 0) {
    const again = { nonce: `${nonce}|again`, keys: failed, statuses: ['failed', 'dead'] } as const;
    await askAgain(turn, { ...change, ...again }, services);
  }
  return showReport(turn, { announcement: id, view: 'all', page: 0 }, services);
}

/** The form, as it stands or as it was filled in with a fault. */
export async function announceForm(
  turn: Turn,
  values: { readonly session: string; readonly channels: readonly string[] },
  fault: AnnounceCardInput['fault'],
  services: Services,
): Promise<Reply> {
  const [index, channels, network, chosen] = await Promise.all([
    readSessionIndex(services.tables),
    readChannels(services.tables),
    services.network.get(),
    values.session ? readAnnouncement(services.tables, announcementOfSession(values.session)) : undefined,
  ]);
  const sessions = index
    // Sequence 0: the index may be ahead of a session that never came.
    .filter(({ id, sequence }) => sequence > 0 || id === values.session)
    .filter((entry) => entry.start > turn.now.getTime() && entry.status !== 'cancelled')
    .filter((entry) => isHost(entry, turn.actor))
    .sort((a, b) => a.start - b.start)
    .map((entry) => ({
      id: entry.id,
      title: titleOf(turn.language, entry),
      start: entry.start,
      draft: entry.status === 'draft',
    }));
  const open = channels.filter(isOpen);
  if (sessions.length === 0) {
    return listAnnouncements(turn, { page: 0 }, services);
  }
  if (open.length === 0) {
    return notice(turn, { notice: 'no-channels' }, next);
  }
  const offered = sessions.some(({ id }) => id === values.session);
  const posted = new Set([...((offered && chosen?.targets.values()) || [])].map(({ place }) => place.id));
  const card = announceCard({
    language: turn.language,
    now: turn.now,
    sessions,
    channels: open.map(({ id, name, teamName, binding }) => ({
      id,
      name,
      team: teamName,
      binding: shownBinding(network, binding, turn.language),
      posted: posted.has(id),
    })),
    values: {
      // One that is not offered may not be chosen.
      session: offered ? values.session : sessions.length === 1 ? (sessions[0]?.id ?? '') : '',
      channels: [...values.channels],
    },
    ...(fault === undefined ? {} : { fault }),
    nonce: services.newId(),
  });
  return { kind: 'card', card };
}
