import { heardText } from '../cards/understanding/heard.ts';
import { openAway } from './away/handler.ts';
import { saidNow } from './said-now.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { awayDays } from './understanding/away-days.ts';
import { namedAmong } from './understanding/named-among.ts';
import { readOnly } from './understanding/said.ts';
import { unreadTimes } from './understanding/unread-times.ts';
import { askDay } from './which-day.ts';

/** `poissa`, with the form filled in from what was said after the word: days, and who stands in. */
export async function openSaidAway(turn: Turn, text: string, services: Services): Promise<Reply> {
  if (text.trim() === '') {
    return openAway(turn, {}, services);
  }
  const [said, consultants] = await Promise.all([saidNow(turn, text, services), services.consultants.get()]);
  const asked = askDay(turn, 'away', said);
  if (asked) {
    return asked;
  }
  const [substitute, ...others] = namedAmong(
    said.text,
    consultants.filter(({ id }) => id !== turn.actor.id),
  );
  const heard = heardText(turn.language, {
    whens: said.whens.map(({ when }) => when),
    unread: unreadTimes(said),
    today: said.today,
    readOnly: readOnly(said),
  });
  const fields = {
    ...awayDays(said),
    ...(substitute && others.length === 0 ? { substitute: substitute.id } : {}),
  };
  return openAway(turn, { fields, heard }, services);
}
