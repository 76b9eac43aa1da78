import { notForRole } from './not-for-role.ts';
import { replyOfOffice } from './of-office.ts';
import { askOffice } from './offices/handler.ts';
import { officeToAct } from './offices/rules.ts';
import { type Action, mayTry } from './shared/authorize.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { type Said, toGoOn } from './understanding/said.ts';

/** What is wanted, by the name that a button says it with, and what of the table it needs. */
interface Wanted {
  readonly intent: string;
  readonly needs: Action;
}

/**
 * As a word is run: by what the table lets the person try, for the municipality that they act for. Who has several and has
 * not said which is asked first.
 */
export async function inOneOffice(
  { intent, needs }: Wanted,
  said: Said,
  turn: Turn,
  run: (acting: Turn) => Promise<Reply>,
  services: Services,
): Promise<Reply> {
  const which = officeToAct(turn.actor, needs);
  if (which.kind === 'ask') {
    const data = { v: 1, intent, said: toGoOn(said) };
    return askOffice(turn, which.offices, { verb: 'understood.choose', data }, services);
  }
  if (which.kind === 'gone' || !mayTry(which.as, needs)) {
    return notForRole(turn, needs);
  }
  return replyOfOffice(await run({ ...turn, actor: which.as }), which.as, turn.actor, services);
}
