import { findPerson } from '../../storage/people.ts';
import type { StoredPerson } from '../../storage/person-rows.ts';
import { wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import type { TownBot } from '../support/town-bot.ts';
import { planted } from './codes.ts';

/** Somebody as they stand in the store. */
export async function storedIn(
  town: TownBot,
  { account: { tenantId, aadObjectId } }: TeamsPerson,
): Promise<StoredPerson> {
  const person = await findPerson(town.bot.program.services.tables, tenantId, aadObjectId);
  if (!person) {
    throw new Error('not in the store');
  }
  return person;
}

/** A contact person of one municipality who has typed a code of another. */
export async function personOfTwo(town: TownBot, role: 'manager' | 'contact' | 'participant' = 'contact') {
  const first = town.place();
  const second = town.place();
  const person = first.contact;
  await person.says('ohje');
  const { code, id } = await planted(town, { role, municipality: second.code });
  const gained = wordsOf(await person.says(code));
  return { first, second, person, code, invitation: id, gained };
}
