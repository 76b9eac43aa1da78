import type { CommandId } from '../../bot/command-words.ts';
import type { Slot } from '../../bot/shared/booking.ts';
import type { Day } from '../../bot/shared/helsinki.ts';
import { servesSeveral } from '../../bot/shared/offices.ts';
import type { Language, Person } from '../../bot/shared/people.ts';
import type { Seat } from '../../bot/shared/session.ts';
import { shownButtons } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { render, type View } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { clockText, dateText } from '../text/dates.ts';
import { factRows } from './facts.ts';
import { answerList, bookingList } from './lists.ts';
import template from './my-data.template.json' with { type: 'json' };

export interface MyDataCardInput {
  readonly language: Language;
  readonly now: Date;
  readonly person: Person;
  /** Shown names. */
  readonly municipality?: string | undefined;
  readonly municipalities: readonly string[];
  /** Whether it is stored where to write to the person. */
  readonly chatKnown: boolean;
  readonly answers: readonly MyAnswer[];
  readonly bookings: readonly MyBooking[];
}

export interface MyAnswer {
  readonly title: string;
  readonly time: Slot;
  readonly seat: Seat;
  /** As the person told it; until it is erased after the session. */
  readonly diet?: string | undefined;
}

/** Desk work has a due date instead of a time. */
export interface MyBooking {
  readonly title: string;
  readonly time?: Slot | undefined;
  readonly due?: Day | undefined;
}

/**
 * What the bot keeps about a person: person data, answers and the running period's bookings; and whom to ask to
 * correct it. What the person did earlier stays in the audit trail under an id, which is told but not listed.
 */
export function myDataCard(input: MyDataCardInput): Card {
  const { language, now, answers, bookings } = input;
  const heading = text(language, 'myData.heading');
  const lists = [answerList(language, answers), bookingList(language, bookings)];
  const view = {
    language,
    heading,
    asOf: text(language, 'myData.asOf', {
      time: `${dateText(language, now.getTime())} ${clockText(language, now.getTime())}`,
    }),
    shown: text(language, 'myData.shown'),
    facts: factRows(input),
    lists,
    why: text(language, 'myData.why'),
    record: text(language, 'myData.record'),
    buttons: buttonsOf(input),
    speak: sentences(heading, ...lists.map((list) => list.heading)),
  };
  return render(template, view, heading);
}

/** What most come for is in view; reminders can be turned off and on where it is told whether there are any. */
function buttonsOf({ language, person, answers }: MyDataCardInput): readonly View[] {
  const command = (id: CommandId) => ({
    verb: 'command.run',
    title: text(language, `command.${id}Title`),
    data: { v: 1, command: id } as const,
  });
  const off = person.remindersOff === true;
  return shownButtons([
    { verb: 'my-data.all', title: text(language, 'myData.openAll'), data: { v: 1, page: 0 } },
    { verb: 'my-data.details', title: text(language, 'myData.openDetails'), data: { v: 1 } },
    {
      verb: 'my-data.reminders',
      title: text(language, off ? 'myData.turnOn' : 'myData.turnOff'),
      data: { v: 1, reminders: off ? 'on' : 'off' },
    },
    ...(servesSeveral(person) ? [command('office')] : []),
    { ...command('language'), aside: servesSeveral(person) },
    ...(answers.length > 0 ? [{ ...command('registrations'), aside: true }] : []),
    { verb: 'erasure.ask', title: text(language, 'myData.openErasure'), data: { v: 1 }, aside: true },
  ]);
}
