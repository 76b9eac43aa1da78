import { beforeAll, expect } from 'vitest';
import { importNetwork } from '../../bot/network/import.ts';
import { readMembership } from '../../storage/network.ts';
import { readNetworkAudit } from '../../storage/network-audit.ts';
import { inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { town as townFile } from '../support/town.ts';
import { type TownBot, useTown } from '../support/town-bot.ts';

const fees = [
  { below: 9000, eurosPerYear: 9000 },
  { upTo: 45_000, eurosPerYear: 12_000 },
  { eurosPerYear: 16_000 },
];

/** A town whose running period has a fee table and its own rule for late joiners. */
export function useMembers(): TownBot {
  const town = useTown();
  const [uso8] = townFile().periods;
  beforeAll(async () => {
    const { services } = town.bot.program;
    const rules = { lateJoiners: [{ from: '2026-01-01', workshop: 2 }] };
    const imported = await importNetwork(services, { periods: [{ ...uso8, fees, rules }] });
    expect(imported).toMatchObject({ ok: true });
    services.network.forget();
  });
  return town;
}

/** The coordinator with the form for a municipality. */
export async function finds(town: TownBot, named: string): Promise<TeamsPerson> {
  const coordinator = town.person('coordinator');
  await coordinator.says('members');
  await coordinator.presses('Add a municipality');
  await coordinator.presses('Find', { named });
  return coordinator;
}

/** The coordinator with the card of a membership. */
export async function opens(town: TownBot, name: string): Promise<TeamsPerson> {
  const coordinator = town.person('coordinator');
  await coordinator.says(`members ${name}`);
  await coordinator.presses('Open the membership');
  return coordinator;
}

export const words = (person: TeamsPerson) => wordsOf(person.card);
export const typedIn = (person: TeamsPerson, id: string) =>
  inputsOf(person.card).find((one) => one.id === id)?.value;

export function standing(town: TownBot, code: string) {
  return readMembership(town.bot.program.services.tables, 'uso8', code);
}

export async function deeds(town: TownBot, code: string) {
  const all = await readNetworkAudit(town.bot.program.services.tables);
  return all.filter(({ event }) => 'municipality' in event && event.municipality === code);
}

export async function books(manager: TeamsPerson, ...days: readonly string[]): Promise<void> {
  for (const day of days) {
    await manager.says('varaa');
    await manager.presses('Lähetä', { date1: day });
  }
}

export async function left(manager: TeamsPerson): Promise<string> {
  return /Jäljellä (\d)/.exec(wordsOf(await manager.says('jäljellä')))?.[1] ?? '';
}
