import { listAsked } from './about-session.ts';
import { saidNow } from './said-now.ts';
import { listSessions } from './sessions/list.ts';
import type { Reply, Services, Turn } from './turn.ts';

/** `tilaisuudet` and `ilmoittautumiset`, with what was said after the word: those of the kinds and the times named. */
export function openSaidSessions(mine: boolean) {
  return async (turn: Turn, text: string, services: Services): Promise<Reply> =>
    text.trim() === ''
      ? listSessions(turn, { page: 0, mine }, services)
      : listAsked(await saidNow(turn, text, services), turn, { mine }, services);
}
