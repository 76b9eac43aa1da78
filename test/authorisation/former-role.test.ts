import { describe, expect, it } from 'vitest';
import type { Person } from '../../bot/shared/people.ts';
import { findPerson, savePerson } from '../../storage/people.ts';
import { readQuota } from '../../storage/quota.ts';
import { readSession } from '../../storage/session.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([{ id: 'one' }, { id: 'two' }]);
const services = () => town.bot.program.services;

async function stored({ account: { tenantId, aadObjectId } }: TeamsPerson) {
  const person = await findPerson(services().tables, tenantId, aadObjectId);
  if (!person) {
    throw new Error('not in the store');
  }
  return person;
}

/** The store says so from now on; the bot may remember the former role for half a minute. */
async function becomes(who: TeamsPerson, change: Partial<Person>): Promise<void> {
  const before = await stored(who);
  await savePerson(services().tables, { ...before, ...change }, before);
}

async function halfAMinuteLater(who: TeamsPerson): Promise<void> {
  services().people.forget(await stored(who));
}

const words = (answered: { readonly value: unknown }) => wordsOf(answered.value as CardContent);
const active = async (code: string) => (await readQuota(services().tables, code, 'uso8')).active;

describe('a card of a former role', () => {
  it('books and cancels nothing, at once, and says so on a fresh card', async () => {
    const { contact, code } = town.place();
    await contact.says('varaa');
    await contact.presses('Lähetä', { date1: '2026-12-16' });
    const cancel = contact.button('Peru');
    await contact.says('varaa');
    const book = contact.button('Lähetä');
    await becomes(contact, { role: 'participant' });

    const answers = [await contact.press(cancel), await contact.press(book, { date1: '2026-12-17' })];
    for (const answer of answers) {
      expect(words(answer)).toMatch(/ei löytynyt|ei ole oikeutta/);
      expect(buttonsOf(answer.value as CardContent).length).toBeGreaterThan(0);
    }
    expect((await active(code)).map(({ status }) => status)).toEqual(['requested']);
    await halfAMinuteLater(contact);
    for (const button of [cancel, book]) {
      expect(words(await contact.press(button))).toContain('Sinulla ei ole oikeutta tähän');
    }
    expect(wordsOf(await contact.says('ohje'))).not.toMatch(/^varaa$/m);
  });

  it('is refused in the person’s language', async () => {
    const { manager, code } = town.place();
    await becomes(manager, { language: 'sv' });
    await manager.says('boka');
    const book = manager.button('Skicka');
    await becomes(manager, { role: 'participant' });
    await halfAMinuteLater(manager);

    expect(words(await manager.press(book, { date1: '2026-12-17' }))).toContain('Du har inte behörighet');
    expect(await active(code)).toEqual([]);
  });

  it('of a consultant changes no session, and of a coordinator no message that may not have come', async () => {
    const consultant = town.person('otherConsultant');
    consultant.card = (await consultant.invoke('session.cancelOpen', { session: 'one' }))
      .value as CardContent;
    const cancel = consultant.button('Peru tilaisuus');
    await becomes(consultant, { role: 'participant', municipality: '233' });
    expect(words(await consultant.press(cancel, { reason: 'Ei' }))).toContain('Tilaisuutta ei löytynyt');
    expect((await readSession(services().tables, 'one'))?.status).toBe('published');

    const coordinator = town.person('coordinator');
    await coordinator.invoke('undelivered.list', { page: 0 });
    await becomes(coordinator, { role: 'consultant' });
    const settled = words(await coordinator.invoke('undelivered.came', { message: 'x.y' }));
    expect(settled).toContain('You are not permitted');
    await becomes(coordinator, { role: 'coordinator' });
  });

  it('acts for the municipality that one has now, not for the one it was made in', async () => {
    const before = town.place();
    const after = town.place();
    await before.contact.says('varaa');
    const book = before.contact.button('Lähetä');
    await becomes(before.contact, { municipality: after.code });
    const at = await before.contact.press(book, { date1: '2026-12-18' });

    expect(words(at)).toMatch(/ei ole oikeutta/);
    expect([await active(before.code), await active(after.code)]).toEqual([[], []]);
  });
});
