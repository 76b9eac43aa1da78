import { randomUUID } from 'node:crypto';
import type { CardContent } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { accounts } from '../support/town.ts';
import type { TownBot } from '../support/town-bot.ts';

/** Nobody's tenant: its people can be no members. */
export const elsewhere = '99999999-2222-4333-8444-555555555555';

/** Somebody new whom the network does not know. */
export function somebody(town: TownBot, tenantId: string = accounts.stranger.tenantId): TeamsPerson {
  return town.bot.person({ tenantId, aadObjectId: randomUUID() });
}

/** A request as somebody would fill it in; the town's clock stands at 24 November 2026. */
export const request = {
  municipality: 'Lähtevä',
  name: 'Helka Niemi',
  email: 'helka.niemi@lahteva.example',
  phone: '+358 40 123 4567',
  date1: '2026-12-03',
  time1: '10:00',
  date2: '2026-12-04',
  time2: '13:30',
  message: 'Mitä verkosto maksaa?',
} as const;

export async function asks(
  who: TeamsPerson,
  more: Readonly<Record<string, string>> = {},
  title = 'Pyydä esittelyä',
): Promise<CardContent> {
  await who.says('hei');
  await who.presses(title);
  return who.presses('Lähetä pyyntö', { ...request, ...more });
}
