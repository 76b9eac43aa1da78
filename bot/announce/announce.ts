import { type AnnounceCardInput, announceCard } from '../../cards/announce/announce-card.ts';
import { announcedCard } from '../../cards/announce/announced-card.ts';
import { readChannels } from '../../storage/conversations.ts';
import { exists, readSessionHead, sessionKind, sessionPartition } from '../../storage/session.ts';
import { readSessionIndex } from '../../storage/session-index.ts';
import { cardCommand, freshActor } from '../change.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import type { OutboxItem } from '../shared/outbox.ts';
import type { Session, SessionEvent } from '../shared/session.ts';
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
  const actor = freshActor(turn, services);
  const { answer, state } = await services.committer.run<Session, SessionEvent, AnnounceOutcome>(
    sessionKind,
    sessionPartition(input.session),
    {
      id: cardCommand(turn, 'announce.send', input.nonce),
      by: turn.actor.id,
      ready: actor.read,
      sends: true,
      decide(session, now) {
        const person = actor.get();
        if (!person || !authorize(person, 'session.announce') || !exists(session)) {
          return { answer: { kind: 'no-such-session' }, unmarked: true };
        }
        const decision = decideAnnounce(
          session,
          chosen.map((channel) => channel.id),
          now.getTime(),
        );
        const posts = decision.answer.kind === 'announced' ? decision.answer.added : [];
        return { ...decision, outbox: posts.map((channel) => post(input.session, channel)) };
      },
    },
  );
  if (answer.kind !== 'announced') {
    return notice(turn, { notice: answer.kind }, next);
  }
  const { facts } = state;
  const card = announcedCard({
    language: turn.language,
    title: turn.language === 'sv' ? facts.titleSv : facts.titleFi,
    session: input.session,
    channels: chosen.map(({ id, name, teamName }) => ({
      name,
      team: teamName,
      already: !answer.added.includes(id),
    })),
  });
  return { kind: 'card', card };
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
    .filter((entry) => entry.start > turn.now.getTime())
    .sort((a, b) => a.start - b.start)
    .map(({ id, titleFi, titleSv, start }) => ({
      id,
      title: turn.language === 'sv' ? titleSv : titleFi,
      start,
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
      session: values.session || (sessions.length === 1 ? (sessions[0]?.id ?? '') : ''),
      channels: [...values.channels],
    },
    ...(fault === undefined ? {} : { fault }),
    nonce: services.newId(),
  });
  return { kind: 'card', card };
}
