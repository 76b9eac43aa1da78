import { heardText } from '../cards/understanding/heard.ts';
import { openBookingForm } from './booking/request.ts';
import { saidNow } from './said-now.ts';
import { clockOf, type Day, dayOf } from './shared/helsinki.ts';
import { themeSaid } from './theme-said.ts';
import { toldTimes } from './told-times.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { offeredTheme } from './understanding/offered-theme.ts';
import { withoutRooms } from './understanding/rooms.ts';
import type { Said } from './understanding/said.ts';
import type { When } from './understanding/when/when.ts';
import { mostDays, type SameTime, workshopWish } from './understanding/wish.ts';
import type { WishedDay } from './understanding/wished-times.ts';
import { wordsIn } from './understanding/words.ts';
import { askDay } from './which-day.ts';

/** `varaa`, with the form filled in from what was said after the word. */
export async function openSaidBooking(turn: Turn, text: string, services: Services): Promise<Reply> {
  const reply = await (text.trim() === ''
    ? openBookingForm(turn, { days: [] }, services)
    : filledForm(turn, await saidNow(turn, text, services), services));
  services.recent.noteThread(turn.actor.id, { kind: 'form', intent: 'book', text }, turn.now);
  return reply;
}

async function filledForm(turn: Turn, said: Said, services: Services): Promise<Reply> {
  const asked = askDay(turn, 'book', said);
  if (asked) {
    return asked;
  }
  const [theme, { find }] = await Promise.all([themeSaid(said, services), services.understanding()]);
  const people = new Set(find(wordsIn(withoutRooms(said.text)), said.language));
  const workshop = { ...workshopWish(said, sameTime(turn, services), people), theme: theme.own };
  const { whens, ...told } = toldTimes(said);
  // A day that was pointed at is told as one that was named is.
  const pointed = workshop.days.filter(({ day }) => !whens.some((when) => isIn(day, when)));
  const days = (some: readonly WishedDay[]) => some.map((one) => ({ kind: 'day', ...one }) as const);
  return openBookingForm(
    turn,
    {
      days: [],
      said: {
        workshop,
        stretch: whens.find((when) => when.kind === 'span'),
        themeAmong: (offered) => offeredTheme(theme, offered),
        heard: heardText(turn.language, {
          ...told,
          whens: pointed.length > 0 ? days(pointed) : whens,
          leftOut: { most: mostDays, whens: days(workshop.leftOut) },
        }),
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
