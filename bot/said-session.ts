import { heardText } from '../cards/understanding/heard.ts';
import { saidNow } from './said-now.ts';
import { openSessionForm } from './sessions/create.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { sessionWish } from './understanding/session-wish.ts';
import { unreadTimes } from './understanding/unread-times.ts';
import { askDay } from './which-day.ts';

/** `uusi tilaisuus`, with the form filled in from what was said after the word. */
export async function openSaidSession(turn: Turn, text: string, services: Services): Promise<Reply> {
  if (text.trim() === '') {
    return openSessionForm(turn, undefined, services);
  }
  const said = await saidNow(turn, text, services);
  const { kind, days, from, to, remote } = sessionWish(said);
  const [date = '', date2 = '', date3 = '', date4 = ''] = days;
  const fields = {
    ...(kind ? { kind } : {}),
    date,
    date2,
    date3,
    date4,
    ...(from ? { start: from } : {}),
    ...(to ? { end: to } : {}),
    ...(remote ? { remote: 'yes' } : {}),
  };
  const heard = heardText(turn.language, {
    whens: said.whens.map(({ when }) => when),
    unread: unreadTimes(said),
    today: said.today,
  });
  return askDay(turn, 'announce', said) ?? openSessionForm(turn, { fields, heard }, services);
}
