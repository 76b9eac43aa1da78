import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import type { TownBot } from '../support/town-bot.ts';

/** Who negotiates on a municipality's workshop: it belongs to no consultant in particular, so both are asked. */
export interface Parties extends ReturnType<TownBot['place']> {
  readonly consultant: TeamsPerson;
  readonly other: TeamsPerson;
}

type Typed = Readonly<Record<string, string>>;

/** A municipality that no other test has, and the consultants; the bot can write to all of them. */
export async function parties(town: TownBot): Promise<Parties> {
  const place = town.place();
  const consultant = town.person('consultant');
  const other = town.person('otherConsultant');
  await Promise.all([place.manager, place.contact, consultant, other].map((one) => one.says('ohje')));
  return { ...place, consultant, other };
}

/** What somebody is told because of what another does; the card stays before them. */
export async function told(
  town: TownBot,
  who: TeamsPerson,
  says: string,
  does: () => Promise<unknown>,
): Promise<string> {
  const from = town.bot.connector.sent.length;
  await does();
  return wordsOf(await who.receives((card) => wordsOf(card).includes(says), from));
}

/** The manager asks for a workshop, and the request lies before both consultants. */
export async function requests(town: TownBot, all: Parties, typed: Typed): Promise<void> {
  const { manager, consultant, other, name } = all;
  await manager.says('varaa');
  const from = town.bot.connector.sent.length;
  await manager.presses('Lähetä', typed);
  const asked = (card: CardContent) => wordsOf(card).includes(`${name} pyytää`);
  await Promise.all([consultant.receives(asked, from), other.receives(asked, from)]);
}

/** The same, and the first consultant agrees; the manager knows. */
export async function agrees(town: TownBot, all: Parties, typed: Typed): Promise<void> {
  await requests(town, all, typed);
  await told(town, all.manager, 'vahvisti', () => all.consultant.presses('Vahvista'));
}

export async function left({ manager }: Parties): Promise<string> {
  const { card } = manager;
  const [, count = ''] = /Jäljellä (\d)/.exec(wordsOf(await manager.says('jäljellä'))) ?? [];
  manager.card = card;
  return count;
}

/** The booking that a card is about, as its buttons name it. */
export function refOf(card: CardContent): Readonly<Record<string, unknown>> {
  const button = buttonsOf(card).find(({ data }) => data['booking'] !== undefined);
  const { v, municipality, period, booking } = button?.data ?? {};
  return { v, municipality, period, booking };
}

/** Opens a booking as the button of any list does. */
export async function opens(who: TeamsPerson, ref: object): Promise<string> {
  who.card = (await who.invoke('booking.show', ref)).value as CardContent;
  return wordsOf(who.card);
}
