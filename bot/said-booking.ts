import { heardText } from '../cards/understanding/heard.ts';
import { openBookingForm } from './booking/request.ts';
import { saidNow } from './said-now.ts';
import { clockOf, type Day, dayOf } from './shared/helsinki.ts';
import type { Reply, Services, Turn } from './turn.ts';
import type { Said } from './understanding/said.ts';
import { unreadTimes } from './understanding/unread-times.ts';
import type { When } from './understanding/when/when.ts';
import { type SameTime, workshopWish } from './understanding/wish.ts';
import { askDay } from './which-day.ts';

/** `varaa`, with the form filled in from what was said after the word. */
export async function openSaidBooking(turn: Turn, text: string, services: Services): Promise<Reply> {
  return text.trim() === ''
    ? openBookingForm(turn, { days: [] }, services)
    : filledForm(turn, await saidNow(turn, text, services), services);
}

function filledForm(turn: Turn, said: Said, services: Services): Promise<Reply> | Reply {
  const asked = askDay(turn, 'book', said);
  if (asked) {
    return asked;
  }
  const workshop = workshopWish(said, sameTime(turn, services));
  const whens = said.whens.map(({ when }) => when);
  // A day that was pointed at is told as one that was named is.
  const pointed = workshop.days.filter(({ day }) => !whens.some((when) => isIn(day, when)));
  const told = pointed.length > 0 ? pointed.map((one) => ({ kind: 'day', ...one }) as const) : whens;
  return openBookingForm(
    turn,
    {
      days: [],
      said: {
        workshop,
        heard: heardText(turn.language, { whens: told, unread: unreadTimes(said), today: said.today }),
      },
    },
    services,
  );
}

/** When what was shown last is. */
function sameTime({ actor, now }: Turn, services: Services): SameTime | undefined {
  const shown = services.recent.of(actor.id, now);
  if (shown?.start === undefined || shown.end === undefined) {
    return undefined;
  }
  const start = new Date(shown.start);
  return { day: dayOf(start), from: clockOf(start), to: clockOf(new Date(shown.end)) };
}

function isIn(day: Day, when: When): boolean {
  return when.kind === 'day'
    ? when.day === day
    : when.kind === 'span' && when.first <= day && day <= when.last;
}
