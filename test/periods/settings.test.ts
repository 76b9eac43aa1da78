import { describe, expect, it } from 'vitest';
import { importNetwork } from '../../bot/network/import.ts';
import { readMembership, readNetwork } from '../../storage/network.ts';
import { readNetworkAudit } from '../../storage/network-audit.ts';
import { startBot } from '../support/bot.ts';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useStore } from '../support/store.ts';
import { accounts, start } from '../support/town.ts';

const days = [
  { id: 'eka', name: 'Kausi 1', from: '2025-01-01', to: '2026-12-31' },
  { id: 'toka', name: 'Kausi 2', from: '2027-01-01', to: '2028-12-31' },
] as const;
const municipalities = [
  { code: '233', nameFi: 'Kauhava', languageStatus: 'fi', population: 14_909 },
  { code: '905', nameFi: 'Vaasa', languageStatus: 'fi', population: 70_000 },
];

interface Settings {
  readonly units: number;
  readonly carryOver: number;
  readonly late?: number;
}

/** A network of its own: the first period has `units`, the second the settings. */
function network({ units, carryOver, late }: Settings) {
  const lateJoiners = late === undefined ? [] : [{ from: '2027-07-01', workshop: late }];
  return {
    periods: [
      { ...days[0], entitlements: { workshop: units } },
      { ...days[1], entitlements: { workshop: units }, rules: { carryOver, lateJoiners } },
    ],
    municipalities,
    memberships: days.flatMap(({ id }) =>
      municipalities.map(({ code }) => ({ municipality: code, period: id })),
    ),
    people: [
      { ...accounts.manager, name: 'Ansa Koskelo', role: 'manager', municipality: '233' },
      { ...accounts.coordinator, name: 'Vieno Korpi', role: 'coordinator', language: 'en' },
    ],
  };
}

async function withNetwork<T>(
  settings: Settings,
  act: (bot: Awaited<ReturnType<typeof startBot>>, coordinator: TeamsPerson) => Promise<T>,
): Promise<T> {
  const { connectionString } = useStore();
  const bot = await startBot({ connectionString, now: start, network: network(settings), quickly: true });
  try {
    return await act(bot, bot.person(accounts.coordinator));
  } finally {
    await bot.stop();
  }
}

const titles = (person: TeamsPerson) => buttonsOf(person.card).map(({ title }) => title);
const titlesOfChoices = (card: CardContent) => JSON.stringify(card).match(/"[^"]*carried over"/g) ?? [];
const after = new Date('2027-01-12T08:00:00Z');

/** The card of the second period. */
async function opensSecond(coordinator: TeamsPerson): Promise<void> {
  await coordinator.says('members');
  await coordinator.presses('Open the periods');
  await coordinator.presses('Open Kausi 2');
}

describe('units left of the period before', () => {
  it.each([
    [{ units: 5, carryOver: 0 }, undefined],
    [{ units: 5, carryOver: 2 }, 2],
    [{ units: 3, carryOver: 9 }, 2],
    [{ units: 7, carryOver: 4 }, 4],
  ])('are carried over by the settings of the new one: %j', async (settings, carried) => {
    await withNetwork(settings, async (bot, coordinator) => {
      const { tables } = bot.program.services;
      const manager = bot.person(accounts.manager);
      await manager.says('varaa');
      await manager.presses('Lähetä', { date1: '2026-12-16' });
      await opensSecond(coordinator);
      expect(titles(coordinator)).not.toContain('Carry over unused workshops');

      bot.now = after;
      await opensSecond(coordinator);
      if (carried === undefined) {
        expect(titles(coordinator)).not.toContain('Carry over unused workshops');
        return;
      }
      await coordinator.presses('Carry over');
      expect(inputsOf(coordinator.card)[0]?.value).toBe('233,905');
      const button = coordinator.button('Carry over');
      const { value } = await coordinator.press(button, { stay: '233' });
      expect(wordsOf(value as CardContent)).toContain('Unused workshops have been carried over.');
      await coordinator.press(button, { stay: '233' });

      expect(await readMembership(tables, 'toka', '233')).toMatchObject({
        entitlements: { workshop: settings.units + carried },
      });
      expect((await readMembership(tables, 'toka', '905'))?.entitlements).toBeUndefined();
      const { memberships } = await readNetwork(tables);
      expect(memberships.find(({ reason }) => reason !== undefined)?.reason).toContain(
        'carried over from Kausi 1',
      );
      expect(await readNetworkAudit(tables)).toHaveLength(1);
      expect(wordsOf(await manager.says('jäljellä'))).toContain(`Jäljellä ${settings.units + carried}`);
    });
  });

  it('are offered one municipality at a time where one was said to have its own number', async () => {
    await withNetwork({ units: 5, carryOver: 2 }, async (bot, coordinator) => {
      await importNetwork(bot.program.services, {
        memberships: [
          { municipality: '905', period: 'toka', entitlements: { workshop: 9 }, reason: 'Sovittu' },
        ],
      });
      bot.program.services.network.forget();
      bot.now = after;
      await opensSecond(coordinator);
      await coordinator.presses('Carry over');

      expect(titlesOfChoices(coordinator.card)).toEqual(['"Kauhava: 2\u00a0workshops carried over"']);
    });
  });

  it('are suggested for a municipality that joins the new one later', async () => {
    await withNetwork({ units: 5, carryOver: 2 }, async (bot, coordinator) => {
      bot.now = after;
      await coordinator.says('members Vaasa');
      await coordinator.presses('Open the membership');
      await coordinator.presses('Remove the membership');
      await coordinator.presses('Remove the membership');
      await coordinator.says('members Vaasa');
      await coordinator.presses('Add as a member');
      expect(wordsOf(coordinator.card)).toContain('Of them 2 are carried over from Kausi 1.');
      await coordinator.presses('Add as a member');

      expect(await readMembership(bot.program.services.tables, 'toka', '905')).toMatchObject({
        entitlements: { workshop: 7 },
      });
    });
  });
});

describe('carrying units over', () => {
  it('asks for at least 1 municipality, and keeps nobody ticked', async () => {
    await withNetwork({ units: 5, carryOver: 2 }, async (bot, coordinator) => {
      bot.now = after;
      await opensSecond(coordinator);
      await coordinator.presses('Carry over');
      await coordinator.presses('Carry over', { stay: '' });
      expect(wordsOf(coordinator.card)).toContain('Choose at least 1 municipality.');
      expect(inputsOf(coordinator.card)[0]?.value).toBe('');
      await coordinator.presses('Carry over', { stay: '233' });

      expect(wordsOf(coordinator.card)).toContain('Unused workshops have been carried over.');
    });
  });

  it('leaves out a municipality whose number was set back by hand, with the reason beside it', async () => {
    await withNetwork({ units: 5, carryOver: 2 }, async (bot, coordinator) => {
      bot.now = after;
      await opensSecond(coordinator);
      await coordinator.presses('Carry over');
      await coordinator.presses('Carry over', { stay: '233' });
      await coordinator.says('members Kauhava');
      await coordinator.presses('Open the membership');
      await coordinator.presses('Change the membership');
      await coordinator.presses('Save', { workshop: '5', reason: 'Sovittu toisin' });
      expect(wordsOf(coordinator.card)).toContain('Sovittu toisin');
      await coordinator.presses('Change the membership');
      await coordinator.presses('Save', { section: '§ 8' });
      expect(wordsOf(coordinator.card)).toContain('Sovittu toisin');
      await opensSecond(coordinator);
      await coordinator.presses('Carry over');

      expect(titlesOfChoices(coordinator.card)).toEqual(['"Vaasa: 2\u00a0workshops carried over"']);
    });
  });
});

describe('the preview of a period', () => {
  it('says what late joiners get, what it costs, and that nobody continues', async () => {
    await withNetwork({ units: 5, carryOver: 0, late: 3 }, async (bot, coordinator) => {
      const fees = [{ below: 9000, eurosPerYear: 9000 }, { eurosPerYear: 12_000 }];
      const late = { lateJoiners: [{ from: '2027-07-01', workshop: 3 }] };
      await importNetwork(bot.program.services, { periods: [{ ...days[1], fees, rules: late }] });
      await coordinator.says('members');
      await coordinator.presses('Open the periods');
      await coordinator.presses('Add a period');
      await coordinator.presses('Open the preview');
      expect(wordsOf(coordinator.card)).toMatch(/1 Jul 2029.*3 workshops/);
      expect(wordsOf(coordinator.card)).toContain('Fee class 2: €12,000 a year');
      expect(wordsOf(coordinator.card)).not.toContain('Nobody continues');
      const { data } = coordinator.button('Confirm');
      const { value } = await coordinator.invoke('period.page', { ...data, stay: '', page: 0 });

      expect(wordsOf(value as CardContent)).toContain('Nobody continues');
    });
  });
});

describe('a period that is made once the one before is over', () => {
  it.each([0, 1, 3])(
    'brings %i of the units left with it, with the reason beside them',
    async (carryOver) => {
      const { connectionString } = useStore();
      const whole = network({ units: 5, carryOver: 0 });
      const [first] = whole.periods;
      const memberships = whole.memberships.filter(({ period }) => period === 'eka');
      const file = { ...whole, periods: [first], memberships };
      const bot = await startBot({ connectionString, now: after, network: file, quickly: true });
      const coordinator = bot.person(accounts.coordinator);
      await coordinator.says('members');
      await coordinator.presses('Open the periods');
      await coordinator.presses('Add a period');
      await coordinator.presses('Open the preview', { carryOver: String(carryOver) });
      expect(JSON.stringify(coordinator.card).replaceAll('\u00a0', ' ')).toContain(
        carryOver === 0
          ? 'Kauhava: 5 workshops unused"'
          : `Kauhava: 5 workshops unused, ${carryOver} carried over`,
      );
      await coordinator.presses('Confirm');

      const made = (await readNetwork(bot.program.services.tables)).memberships.find(
        ({ period, municipality }) => period === 'kausi2' && municipality === '233',
      );
      expect(made?.entitlements?.workshop).toBe(carryOver === 0 ? undefined : 5 + carryOver);
      expect(made?.reason ?? '').toContain(carryOver === 0 ? '' : 'carried over from Kausi 1');
      expect(wordsOf(await bot.person(accounts.manager).says('jäljellä'))).toContain(
        `Jäljellä ${5 + carryOver}`,
      );
      await bot.stop();
    },
  );
});

describe('who joins late', () => {
  it.each([
    [{ units: 5, carryOver: 0 }, 5],
    [{ units: 5, carryOver: 0, late: 3 }, 3],
    [{ units: 8, carryOver: 0, late: 1 }, 1],
    [{ units: 2, carryOver: 0, late: 6 }, 6],
  ])('has what the settings say: %j', async (settings, units) => {
    await withNetwork(settings, async (bot, coordinator) => {
      await importNetwork(bot.program.services, {
        memberships: [{ municipality: '233', period: 'toka', decidedOn: '2027-07-01' }],
      });
      bot.program.services.network.forget();
      bot.now = new Date('2027-08-10T08:00:00Z');

      expect(wordsOf(await bot.person(accounts.manager).says('jäljellä'))).toContain(`Jäljellä ${units}`);
      await coordinator.says('members Kauhava');
      await coordinator.presses('Open the membership');
      expect(wordsOf(coordinator.card)).toContain(`Workshops in use 0 / ${units}.`);
    });
  });
});

describe('a network without a running period', () => {
  it('gets its first one in the chat, and its first member', async () => {
    const { connectionString } = useStore();
    const people = [{ ...accounts.coordinator, name: 'Vieno Korpi', role: 'coordinator', language: 'en' }];
    const bot = await startBot({ connectionString, now: start, network: { people }, quickly: true });
    const coordinator = bot.person(accounts.coordinator);
    expect(wordsOf(await coordinator.says('members'))).toContain('No period is running');
    await coordinator.presses('Open the periods');
    await coordinator.presses('Add a period');
    await coordinator.presses('Open the preview', { workshop: '5' });
    expect(wordsOf(coordinator.card)).toContain('Give the period a name.');
    await coordinator.presses('Open the preview', { name: 'USO 8', from: '2025-01-01', to: '2026-12-31' });
    expect(wordsOf(coordinator.card)).toContain('The period begins without members.');
    await coordinator.presses('Confirm');
    await coordinator.presses('Add a municipality');
    await coordinator.presses('Find', { named: 'Vaasa' });
    await coordinator.presses('Add as a member');

    expect(wordsOf(coordinator.card)).toContain('The municipality is now a member.');
    expect(wordsOf(await coordinator.says('members'))).toMatch(/^USO 8: 1 member municipality/);
    await bot.stop();
  });
});
