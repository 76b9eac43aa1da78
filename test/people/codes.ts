import { randomUUID } from 'node:crypto';
import { newCode, shownCode } from '../../bot/invitation-code.ts';
import { makeCoordinatorCode } from '../../bot/network/coordinator-code.ts';
import { invitationLives } from '../../bot/people/rules.ts';
import type { Invitation } from '../../bot/shared/invitation.ts';
import { addInvitation } from '../../storage/invitations.ts';
import { allPeople } from '../../storage/people.ts';
import type { StoredPerson } from '../../storage/person-rows.ts';
import type { Account } from '../support/person.ts';
import type { TownBot } from '../support/town-bot.ts';

/** Somebody who has an account and is not in the network. */
export function newcomer(): Account {
  return { tenantId: '11111111-2222-4333-8444-555555555555', aadObjectId: randomUUID() };
}

/** A code as the command line prints it. */
export async function coordinatorCode(town: TownBot): Promise<string> {
  const said: string[] = [];
  await makeCoordinatorCode(town.bot.program.services, town.bot.now, (line) => void said.push(line));
  return said[0]?.replace('Code: ', '') ?? '';
}

/** An invitation put into the store, and its code. */
export async function planted(
  town: TownBot,
  more: Partial<Invitation> = {},
): Promise<{ readonly code: string; readonly id: string }> {
  const at = town.bot.now.getTime();
  const id = randomUUID();
  const code = newCode();
  const usual = {
    role: 'participant',
    municipality: '233',
    municipalities: [],
    language: 'fi',
    note: '',
  } as const;
  const by = (await personOf(town, 'Vieno Korpi'))?.id;
  await addInvitation(
    town.bot.program.services.tables,
    { id, ...usual, by, at, ends: at + invitationLives, ...more },
    code,
  );
  return { code: shownCode(code), id };
}

export async function personOf(town: TownBot, name: string): Promise<StoredPerson | undefined> {
  return (await allPeople(town.bot.program.services.tables)).find((person) => person.name === name);
}
