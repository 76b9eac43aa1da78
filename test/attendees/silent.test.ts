import { describe, expect, it } from 'vitest';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import { start } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';
import { coming, happens, idOf, plant, seated } from './planted.ts';

const town = useTown();
const at = start.getTime() - 86_400_000;

async function silentTown(id: string, count: number, more: Partial<SessionFacts> = {}) {
  const asked = Array.from({ length: count }, () => town.place());
  for (const { contact, manager } of asked) {
    await contact.says('ohje');
    await manager.says('ohje');
  }
  await plant(town, id, { audience: { municipalities: asked.map(({ code }) => code) }, ...more });
  return asked;
}

async function preview(id: string) {
  const host = town.person('consultant');
  host.card = (await host.invoke('silent.preview', { v: 1, session: id, page: 0 })).value as CardContent;
  return host;
}

function remindersOf(id: string, from: number) {
  return town.bot.connector.sent
    .slice(from)
    .filter(({ content }) => /ei ole vielä vastannut kukaan.*/.test(JSON.stringify(content)))
    .filter(({ content }) => JSON.stringify(content).includes(`Tilaisuus ${id}`))
    .map(({ conversation }) => conversation);
}

/** The outbox is worked off in order: what was to come before this has come. */
async function settled(id: string) {
  const { contact } = town.place();
  const who = await idOf(town, contact.account);
  await contact.says('ohje');
  const from = town.bot.connector.sent.length;
  await happens(town, id, seated({ [who]: { seat: 'onSite', at } }));
  const host = town.person('consultant');
  host.card = (await host.invoke('attendee.open', { v: 1, session: id, who })).value as CardContent;
  await host.presses('Vapauta paikka', { reason: 'Loppu.' });
  await contact.receives((card) => wordsOf(card).includes(`Tilaisuus ${id}`), from);
}

describe('the chase of the silent', () => {
  it('shows exactly who would get what, and sends it to each of them once a day', async () => {
    const [first, second, third] = await silentTown('s-one', 3);
    await happens(town, 's-one', seated({ p1: { seat: 'no', at, municipality: third?.code } }));
    const host = await preview('s-one');
    const shown = wordsOf(host.card);

    expect(shown).toContain(`${first?.name}\nYhdyshenkilö ${first?.code} (yhdyshenkilö)`);
    expect(shown).toContain(`Yhdyshenkilö ${second?.code}`);
    expect(shown).not.toContain(third?.name);
    expect(shown).not.toContain('Johtaja');
    expect(shown).toContain('Kunnastasi ei ole vielä vastannut kukaan');
    const button = host.button('Lähetä 2 muistutusta');
    const from = town.bot.connector.sent.length;
    expect(remindersOf('s-one', 0)).toEqual([]);
    expect(wordsOf(await host.presses('Lähetä 2'))).toContain('2 muistutusta lähtee');
    const got = await first?.contact.receives((card) => wordsOf(card).includes('Tilaisuus s-one'), from);
    expect(buttonsOf(got ?? {}).map(({ verb }) => verb)).toEqual([
      'registration.open',
      'rsvp.onSite',
      'rsvp.remote',
      'rsvp.no',
      'session.show',
    ]);
    await second?.contact.receives((card) => wordsOf(card).includes('Tilaisuus s-one'), from);
    expect(wordsOf((await host.press(button)).value as CardContent)).toContain('jo muistutettu tänään');
    expect(wordsOf((await preview('s-one')).card)).toContain('jo muistutettu tänään');
    await settled('s-one');
    expect(remindersOf('s-one', from).sort()).toEqual(
      [first?.contact.conversation, second?.contact.conversation].sort(),
    );
  });

  it('sends nothing when the list has changed since it was seen, and shows the new one', async () => {
    const [first, second] = await silentTown('s-changed', 2);
    const host = await preview('s-changed');
    await happens(town, 's-changed', seated({ p1: { seat: 'onSite', at, municipality: first?.code } }));
    const fresh = wordsOf(await host.presses('Lähetä 2 muistutusta'));

    expect(fresh).toContain('Luettelo muuttui');
    expect(fresh).not.toContain(`Yhdyshenkilö ${first?.code}`);
    const from = town.bot.connector.sent.length;
    await host.presses('Lähetä 1 muistutus');
    await second?.contact.receives((card) => wordsOf(card).includes('Tilaisuus s-changed'), from);
    expect(remindersOf('s-changed', 0)).toEqual([second?.contact.conversation]);
  });

  it('does not reach a municipality that answered before the message went out', async () => {
    const [first] = await silentTown('s-meanwhile', 1);
    const { compose } = await import('../../bot/compose.ts');
    const message = { about: 'silent', session: 's-meanwhile' } as const;
    const people = await town.bot.program.services.directory.get();
    const reader = people.find(({ aadObjectId }) => aadObjectId === first?.contact.account.aadObjectId);
    if (!reader) {
      throw new Error('nobody');
    }
    const { services } = town.bot.program;
    const composed = () => compose(message, reader, town.bot.now, services);

    expect(await composed()).toBeDefined();
    expect(await compose(message, reader, new Date(coming.closes ?? 0), services)).toBeUndefined();
    await happens(town, 's-meanwhile', seated({ p1: { seat: 'no', at, municipality: first?.code } }));
    expect(await composed()).toBeUndefined();
  });

  it('is not possible when nobody can register', async () => {
    await silentTown('s-closed', 1, { closes: at });
    const host = await preview('s-closed');

    expect(wordsOf(host.card)).toContain('Ilmoittautuminen ei ole auki');
    expect(buttonsOf(host.card).map(({ verb }) => verb)).not.toContain('silent.send');
  });
});

describe('messages to the hosts', () => {
  it('are of a late wish and of a drop-out while they stand, and of nobody else’s session', async () => {
    const { compose } = await import('../../bot/compose.ts');
    const { services } = town.bot.program;
    await plant(town, 'm-one');
    await happens(town, 'm-one', {
      type: 'late-asked',
      request: { who: 'l', wish: 'remote', at, municipality: '233' },
    });
    await happens(
      town,
      'm-one',
      seated({ d: { seat: 'no', at, municipality: '233', before: { seat: 'onSite', at: 1 } } }),
    );
    const host = (await services.directory.get()).find(({ role }) => role === 'consultant');
    const other = (await services.directory.get()).find(({ role }) => role === 'manager');
    if (!host || !other) {
      throw new Error('nobody');
    }
    const of = (about: 'late-asked' | 'dropped-out', who: string, reader = host) =>
      compose({ about, session: 'm-one', who }, reader, town.bot.now, services);

    expect(buttonsOf((await of('late-asked', 'l'))?.content ?? {}).map(({ verb }) => verb)).toContain(
      'late.decide',
    );
    expect((await of('dropped-out', 'd'))?.summary).toContain('perui ilmoittautumisensa');
    expect(await of('late-asked', 'd')).toBeUndefined();
    expect(await of('dropped-out', 'l')).toBeUndefined();
    expect(await of('late-asked', 'l', other)).toBeUndefined();
  });
});
