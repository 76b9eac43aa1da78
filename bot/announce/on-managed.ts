import type { Announcement } from '../shared/announcement.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { changeAnnouncement, type Managed, readManaged } from './managed.ts';
import { noSuchAnnouncement, refuseAnnounce } from './refuse.ts';
import type { AnnounceDecision } from './rules.ts';

/** A press on something of an announcement: what the card carries. */
export interface Press {
  readonly announcement: string;
  readonly nonce: string;
}

/** Handles what is about an announcement that the person manages; to anybody else there is none. */
export function onManaged<I extends { readonly announcement: string }>(
  handle: (turn: Turn, input: I, managed: Managed, services: Services) => Promise<Reply>,
): (turn: Turn, input: I, services: Services) => Promise<Reply> {
  return async (turn, input, services) => {
    const managed = await readManaged(turn, input.announcement, services);
    return managed ? handle(turn, input, managed, services) : noSuchAnnouncement(turn);
  };
}

interface Changing<I> {
  readonly verb: string;
  /** What makes one press another than the one before it on the same card. */
  readonly about?: (input: I) => string;
  decide(state: Announcement, by: string, at: number, input: I): AnnounceDecision;
  /** What is shown when it is done. */
  show(turn: Turn, input: I, managed: Managed, services: Services): Promise<Reply>;
}

/** A press that changes an announcement, and what it looks like then. */
export function changing<I extends Press>({ verb, about, decide, show }: Changing<I>) {
  return onManaged<I>(async (turn, input, managed, services) => {
    const { answer, state } = await changeAnnouncement(
      turn,
      {
        id: input.announcement,
        verb,
        nonce: about ? `${input.nonce}|${about(input)}` : input.nonce,
        session: managed.session,
        decide: (announcement, by, at) => decide(announcement, by, at, input),
      },
      services,
    );
    return answer.kind === 'done'
      ? show(turn, input, { ...managed, announcement: state }, services)
      : refuseAnnounce(turn, answer);
  });
}
