import type { Language } from '../../bot/shared/people.ts';
import { markdown } from '../escape.ts';
import { type TextKey, text } from '../text/catalogue.ts';
import { dayText, timeText } from '../text/dates.ts';
import type { MyAnswer, MyBooking } from './my-data.ts';

/** More would make the card too long to read; their number is told. */
const shownItems = 8;

interface Item {
  readonly [key: string]: string | boolean;
  readonly title: string;
  readonly detail: string;
  readonly hasDetail: boolean;
}

interface List {
  readonly [key: string]: string | readonly Item[];
  readonly heading: string;
  readonly items: readonly Item[];
}

export function answerList(language: Language, answers: readonly MyAnswer[]): List {
  const items = answers.map(({ title, time, seat, diet }) => {
    const when = `${timeText(language, time.start, time.end)} · ${text(language, `myData.${seat}`)}`;
    return item(title, diet ? `${when} · ${text(language, 'myData.diet', { diet: markdown(diet) })}` : when);
  });
  return list(language, 'myData.answers', items);
}

export function bookingList(language: Language, bookings: readonly MyBooking[]): List {
  return list(
    language,
    'myData.bookings',
    bookings.map((booking) => item(booking.title, whenText(language, booking))),
  );
}

function whenText(language: Language, { time, due }: MyBooking): string {
  if (time) {
    return timeText(language, time.start, time.end);
  }
  return due ? text(language, 'myData.due', { day: dayText(language, due) }) : '';
}

function item(title: string, detail: string): Item {
  return { title: markdown(title), detail, hasDetail: detail !== '' };
}

function list(language: Language, heading: TextKey, items: readonly Item[]): List {
  const hidden = items.length - shownItems;
  const shown = items.slice(0, shownItems);
  if (hidden > 0) {
    shown.push({ title: text(language, 'myData.more', { count: hidden }), detail: '', hasDetail: false });
  }
  return { heading: text(language, heading, { count: items.length }), items: shown };
}
