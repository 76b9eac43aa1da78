import { beforeAll, describe, expect, it } from 'vitest';
import { createSessionReminders } from '../../bot/remind/session-reminders.ts';
import { sessionKind, sessionPartition } from '../../storage/session.ts';
import { readSessionIndex } from '../../storage/session-index.ts';
import { joins } from '../attendance/sessions.ts';
import { known, stored } from '../rsvp/acts.ts';
import { type CardContent, wordsOf } from '../support/cards.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { sendCollected, settleOutbox, withoutWarnings } from '../support/reminders.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown();
beforeAll(() => withoutWarnings(town.bot));
const services = () => town.bot.program.services;
const says = { closing: 'Ilmoittautuminen päättyy', coming: 'Nähdään paikan päällä' };

interface Made {
  readonly id: string;
  readonly title: string;
  readonly silent: TeamsPerson;
  readonly coming: TeamsPerson;
}

/** A session on 16 December, for one municipality, made and published on the form. */
async function makes(title: string, typed: Readonly<Record<string, string>>): Promise<Made> {
  const consultant = town.person('consultant');
  const { code, manager: silent, contact: coming } = town.place();
  await known(silent, coming);
  await consultant.says('uusi tilaisuus');
  const session = { titleFi: title, date: '2026-12-16', closes: '2026-12-11', place: 'Kuntatalo' };
  await consultant.presses('Tallenna luonnos', { ...session, municipalities: code, ...typed });
  await consultant.presses('Julkaise tilaisuus');
  const id = await idOf(title);
  await joins(coming, id);
  return { id, title, silent, coming };
}

async function idOf(title: string): Promise<string> {
  const entry = (await readSessionIndex(services().tables)).find(({ titleFi }) => titleFi === title);
  return entry?.id ?? expect.unreachable(`no session ${title}`);
}

async function edits(session: string, typed: Readonly<Record<string, string>>): Promise<void> {
  const consultant = town.person('consultant');
  consultant.card = (await consultant.invoke('session.edit', { session })).value as CardContent;
  await consultant.presses('Tarkista muutos', typed);
  await consultant.presses('Tallenna muutos');
}

/** It becomes so late, and the bot looks. */
async function reach({ id }: Made, iso: string): Promise<void> {
  town.bot.now = new Date(iso);
  await createSessionReminders(services(), () => town.bot.now)(id, await stored(town, id));
  await settleOutbox([town.bot], 'Sessions', sessionPartition(id));
  await sendCollected([town.bot]);
}

/** The bot looks each morning of December: the days on which it reminds of the session, and the two are told each time. */
async function remindedOn(made: Made, first = 1, last = 16) {
  for (let day = first; day <= last; day += 1) {
    await reach(made, `2026-12-${String(day).padStart(2, '0')}T09:00:00+02:00`);
    const { closing, coming } = await record(made);
    const told = () => [copies(made, made.silent, says.closing), copies(made, made.coming, says.coming)];
    await expect.poll(told, { timeout: 4_000 }).toEqual([closing.length, coming.length]);
  }
  return record(made);
}

/** The days of which the session's record says that they were reminded of. */
async function record({ id }: Made) {
  const rows = await services().tables.range('Sessions', sessionPartition(id), '9a', '9b');
  const events = rows.map((row) => sessionKind.events.decode(row).event);
  const days = (kind: string) =>
    events.flatMap((event) =>
      event.type === 'reminded' && event.about === kind && !event.dropped
        ? [new Date(event.stage).getUTCDate()]
        : [],
    );
  return { closing: days('closing'), coming: days('coming') };
}

/** How often somebody has been sent words about the session. */
function copies({ title }: Made, who: TeamsPerson, words: string): number {
  return town.bot.connector.sent.filter((one) => {
    const shown = wordsOf(cardOf(one) ?? {});
    return one.conversation === who.conversation && shown.includes(title) && shown.includes(words);
  }).length;
}

describe('a session made on the form', () => {
  it('with days of its own reminds on these and on no others', async () => {
    const made = await makes('Omat päivät', { closingDays: '2 ja 5', comingDays: '3' });

    expect(await remindedOn(made)).toEqual({ closing: [6, 9], coming: [13] });
  });

  it('without them reminds as its period has it, also after they were emptied', async () => {
    const made = await makes('Kauden päivät', { closingDays: '5', comingDays: '3' });
    await edits(made.id, { closingDays: '', comingDays: '' });

    expect(await remindedOn(made)).toEqual({ closing: [4, 10], coming: [15] });
  });

  it.each([
    ['Ei kumpaakaan', { closingDays: 'ei', comingDays: '-' }, { closing: [], coming: [] }],
    ['Vain tulijat', { closingDays: 'ei' }, { closing: [], coming: [15] }],
  ])('that says none reminds nobody of that which it says it of: %s', async (title, typed, days) => {
    expect(await remindedOn(await makes(title, typed))).toEqual(days);
  });

  it('copied from another has that one’s days', async () => {
    const first = await makes('Alkuperäinen', { closingDays: '4', comingDays: 'ei' });
    const consultant = town.person('consultant');
    consultant.card = (await consultant.invoke('session.copy', { session: first.id })).value as CardContent;
    await consultant.presses('Tallenna luonnos', {
      titleFi: 'Kopio',
      date: '2026-12-16',
      closes: '2026-12-12',
    });
    await consultant.presses('Julkaise tilaisuus');
    const copy = { ...first, id: await idOf('Kopio'), title: 'Kopio' };
    await joins(first.coming, copy.id);

    expect(await remindedOn(copy)).toEqual({ closing: [8], coming: [] });
  });
});

describe('days that are changed once it is published', () => {
  it('count from then on, and what lies in the past is not made up for', async () => {
    const made = await makes('Muuttuvat', {});
    expect(await remindedOn(made, 1, 8)).toEqual({ closing: [4], coming: [] });
    town.bot.now = new Date('2026-12-08T12:00:00+02:00');
    await edits(made.id, { closingDays: '6, 3, 2', comingDays: '4' });
    await reach(made, '2026-12-08T12:01:00+02:00');
    expect(await record(made)).toEqual({ closing: [4], coming: [] });

    expect(await remindedOn(made, 9)).toEqual({ closing: [4, 9], coming: [12] });
  });
});
