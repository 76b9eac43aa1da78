import { type AnnounceCardInput, announceCard } from '../../cards/announce/announce-card.ts';
import { announcedCard } from '../../cards/announce/announced-card.ts';
import { titleOf } from '../../cards/sessions/facts.ts';
import type { Committed } from '../../storage/aggregate.ts';
import { readChannels } from '../../storage/conversations.ts';
import { readSessionHead, sessionKind, sessionPartition } from '../../storage/session.ts';
import { readSessionIndex } from '../../storage/session-index.ts';
import { hashKey } from '../../storage/tables/keys.ts';
import { cardCommand, freshActor } from '../change.ts';
import { mayHost } from '../hosting.ts';
import { notice } from '../notice.ts';
import { publishSession } from '../publish-session.ts';
import { authorize } from '../shared/authorize.ts';
import type { OutboxItem } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import { isHost, type Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type AnnounceOutcome, decideAnnounce } from './rules.ts';

const next = ['sessions', 'new-session'] as const;

/** `julkaise`, or the button of one session: which session, to which channels. */
export async function openAnnounce(
  turn: Turn,
  { session = '' }: { readonly session?: string | undefined },
  services: Services,
): Promise<Reply> {
  return authorize(turn.actor, 'session.announce')
    ? form(turn, { session, channels: [] }, undefined, services)
    : notice(turn, { notice: 'not-allowed' }, next);
}

/** The form sent in: the session is posted to each chosen channel once. */
export async function sendAnnouncement(
  turn: Turn,
  input: { readonly nonce: string; readonly session: string; readonly channels: readonly string[] },
  services: Services,
): Promise<Reply> {
  if (!authorize(turn.actor, 'session.announce')) {
    return notice(turn, { notice: 'not-allowed' }, next);
  }
  const known = await readChannels(services.tables);
  const chosen = known.filter((channel) => input.channels.includes(channel.id) && !channel.removed);
  if (!input.session || chosen.length === 0) {
    return form(turn, input, input.session ? 'choose-channel' : 'choose-session', services);
  }
  const channels = chosen.map(({ id }) => id);
  const actor = freshActor(turn, services);
  const command = cardCommand(turn, 'announce.send', input.nonce);
  const wish = { ...input, command, by: turn.actor.id, channels, actor };
  let done = await commitAnnouncement(services, wish);
  if (done.answer.kind === 'draft') {
    const id = hashKey('publish', command);
    await publishSession(services, { id, session: input.session, by: turn.actor.id, actor });
    done = await commitAnnouncement(services, wish);
  }
  const { answer, state } = done;
  if (answer.kind !== 'announced') {
    return notice(turn, { notice: answer.kind === 'draft' ? 'failed' : answer.kind }, next);
  }
  const { facts } = state;
  const card = announcedCard({
    language: turn.language,
    title: titleOf(turn.language, facts),
    session: input.session,
    channels: chosen.map(({ id, name, teamName }) => ({
      name,
      team: teamName,
      already: !answer.added.includes(id),
    })),
  });
  return { kind: 'card', card };
}

interface AnnounceCommand {
  readonly command: string;
  readonly session: string;
  readonly by: string;
  readonly channels: readonly string[];
  readonly actor: { readonly read: Promise<void>; readonly get: () => Person | undefined };
}

function commitAnnouncement(
  services: Services,
  { command, session, by, channels, actor }: AnnounceCommand,
): Promise<Committed<Session, AnnounceOutcome>> {
  return services.committer.run<Session, SessionEvent, AnnounceOutcome>(
    sessionKind,
    sessionPartition(session),
    {
      id: command,
      by,
      ready: actor.read,
      sends: true,
      decide(state, now) {
        const person = actor.get();
        if (!person || !authorize(person, 'session.announce') || !mayHost(state, person)) {
          return { answer: { kind: 'no-such-session' }, unmarked: true };
        }
        const decision = decideAnnounce(state, channels, now.getTime());
        const posts = decision.answer.kind === 'announced' ? decision.answer.added : [];
        return {
          ...decision,
          outbox: posts.map((channel) => post(session, channel)),
          unmarked: decision.answer.kind !== 'announced',
        };
      },
    },
  );
}

function post(session: string, channel: string): OutboxItem {
  return { kind: 'post', key: `post|${channel}`, session, channel };
}

async function form(
  turn: Turn,
  values: { readonly session: string; readonly channels: readonly string[] },
  fault: AnnounceCardInput['fault'],
  services: Services,
): Promise<Reply> {
  const [index, channels, chosen] = await Promise.all([
    readSessionIndex(services.tables),
    readChannels(services.tables),
    values.session ? readSessionHead(services.tables, values.session) : undefined,
  ]);
  const sessions = index
    // Sequence 0: the index may be ahead of a session that never came, unless it was just read.
    .filter(({ id, sequence }) => sequence > 0 || (chosen !== undefined && id === values.session))
    .filter((entry) => entry.start > turn.now.getTime() && entry.status !== 'cancelled')
    .filter((entry) => isHost(entry, turn.actor))
    .sort((a, b) => a.start - b.start)
    .map((entry) => ({
      id: entry.id,
      title: titleOf(turn.language, entry),
      start: entry.start,
      draft: entry.status === 'draft',
    }));
  const open = channels.filter((channel) => !channel.removed);
  if (sessions.length === 0 || open.length === 0) {
    return notice(turn, { notice: sessions.length === 0 ? 'nothing-to-announce' : 'no-channels' }, next);
  }
  const posted = new Set(chosen?.postings.map((posting) => posting.channel));
  const card = announceCard({
    language: turn.language,
    now: turn.now,
    sessions,
    channels: open.map(({ id, name, teamName }) => ({ id, name, team: teamName, posted: posted.has(id) })),
    values: {
      // One that is not offered may not be chosen.
      session: sessions.some(({ id }) => id === values.session)
        ? values.session
        : sessions.length === 1
          ? (sessions[0]?.id ?? '')
          : '',
      channels: [...values.channels],
    },
    ...(fault === undefined ? {} : { fault }),
    nonce: services.newId(),
  });
  return { kind: 'card', card };
}
