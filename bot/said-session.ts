import { heardText } from '../cards/understanding/heard.ts';
import { saidNow } from './said-now.ts';
import { placeSaid, titlesSaid } from './session-said.ts';
import { openSessionForm } from './sessions/create.ts';
import { themeSaid } from './theme-said.ts';
import { toldTimes } from './told-times.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { sessionWish } from './understanding/session-wish.ts';
import { askDay } from './which-day.ts';

/** `uusi tilaisuus`, with the form filled in from what was said after the word. */
export async function openSaidSession(turn: Turn, text: string, services: Services): Promise<Reply> {
  const reply = await (text.trim() === ''
    ? openSessionForm(turn, undefined, services)
    : filledForm(turn, text, services));
  services.recent.noteThread(turn.actor.id, { kind: 'form', intent: 'announce', text }, turn.now);
  return reply;
}

async function filledForm(turn: Turn, text: string, services: Services): Promise<Reply> {
  const said = await saidNow(turn, text, services);
  const [theme, network] = await Promise.all([themeSaid(said, services), services.network.get()]);
  const wish = sessionWish(said);
  const { kind, days, from, to, remote, seats, closes, opens } = wish;
  const place = placeSaid(wish, network);
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
    ...(closes ? { closes } : {}),
    ...(opens ? { opens } : {}),
    ...titlesSaid(wish, theme, said.today, network),
    ...(place ? { place } : {}),
    ...(seats.here ? { capacity: String(seats.here) } : {}),
    ...(seats.remote ? { remoteCapacity: String(seats.remote) } : {}),
  };
  const heard = heardText(turn.language, toldTimes(said));
  return askDay(turn, 'announce', said) ?? openSessionForm(turn, { fields, heard }, services);
}
