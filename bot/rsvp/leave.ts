import { cardCommand } from '../change.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { changeOwn } from './change-own.ts';
import { decideLeave, type RsvpOutcome } from './rules.ts';
import { showOwn } from './show-own.ts';

/** Out of the waiting list, and an offer with it; a place held meanwhile stays. */
export async function leaveLine(
  turn: Turn,
  { session: id, nonce }: { readonly session: string; readonly nonce: string },
  services: Services,
): Promise<Reply> {
  const { answer, state } = await changeOwn<RsvpOutcome>(turn, id, services, {
    command: cardCommand(turn, 'rsvp.leave', nonce),
    decide: (session, { person, at, offers }) => decideLeave(session, { person: person.id, at, offers }),
  });
  return showOwn(turn, id, state, services, answer.kind === 'answered' ? 'left' : answer.kind);
}
