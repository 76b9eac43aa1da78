import { describe, expect, it } from 'vitest';
import { changeMessage } from '../../bot/sessions/messages.ts';
import type { Session } from '../../bot/shared/session.ts';
import type { SessionEvent } from '../../bot/shared/session-events.ts';
import { saveGuests } from '../../storage/guests.ts';
import { findPerson } from '../../storage/people.ts';
import { readSession, sessionKind, sessionPartition } from '../../storage/session.ts';
import { readSessionIndex } from '../../storage/session-index.ts';
import { cancelledKey, readSessionText } from '../../storage/session-texts.ts';
import { type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import { cardOf, type TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';

const later = { start: '2026-12-20T09:00:00+02:00', end: '2026-12-20T15:00:00+02:00' };
const town = useTown([
  { id: 'off', capacity: 1, ...later },
  { id: 'moved', ...later },
  { id: 'asked', ...later },
  { id: 'ended', start: '2026-11-10T09:00:00+02:00', end: '2026-11-10T15:00:00+02:00' },
]);
const tables = () => town.bot.program.services.tables;

async function answers(session: string, wish: 'onSite' | 'no'): Promise<TeamsPerson> {
  const { manager } = town.place();
  await manager.says('ohje');
  await manager.invoke(`rsvp.${wish}`, { session, nonce: 'n1' });
  return manager;
}

async function asks(session: string): Promise<TeamsPerson> {
  const consultant = town.person('consultant');
  consultant.card = (await consultant.invoke('session.cancelOpen', { session })).value as CardContent;
  return consultant;
}

function got({ conversation }: TeamsPerson, from: number): readonly string[] {
  const sent = town.bot.connector.sent.slice(from).filter((one) => one.conversation === conversation);
  return sent.map((one) => wordsOf(cardOf(one) ?? {}));
}

/** A colleague who registered somebody without Teams. */
async function registrar(session: string): Promise<TeamsPerson> {
  const { contact, code } = town.place();
  await contact.says('ohje');
  const { tenantId, aadObjectId } = contact.account;
  const person = await findPerson(tables(), tenantId, aadObjectId);
  await saveGuests(tables(), session, [
    { id: 'g.1', name: 'Vieras Vanne', group: 'elected', municipality: code },
  ]);
  const answer = { seat: 'remote', at: 1, municipality: code, by: person?.id } as const;
  await town.bot.program.services.committer.run<Session, SessionEvent, number>(
    sessionKind,
    sessionPartition(session),
    {
      id: `guest-${session}`,
      by: 'p',
      decide: () => ({ answer: 1, event: { type: 'seated', seats: [{ who: 'g.1', answer }] } }),
    },
  );
  return contact;
}

describe('a session that is called off', () => {
  it('needs a reason, which reaches who comes or waits and who registered guests; nobody else', async () => {
    const coming = await answers('off', 'onSite');
    const waiting = await answers('off', 'onSite');
    const not = await answers('off', 'no');
    const colleague = await registrar('off');
    const consultant = await asks('off');
    expect(wordsOf(consultant.card)).toContain('2 henkilölle');
    expect(wordsOf(consultant.card)).toContain('1 kollegalle');
    const from = town.bot.connector.sent.length;

    await consultant.presses('Peru tilaisuus', { reason: '  ' });
    expect(wordsOf(consultant.card)).toContain('Kerro syy');
    await consultant.presses('Peru tilaisuus', { reason: 'x'.repeat(501) });
    expect(wordsOf(consultant.card)).toContain('liian pitkä');
    expect(inputsOf(consultant.card)[0]?.value).toHaveLength(501);
    expect((await readSession(tables(), 'off'))?.status).toBe('published');

    const press = consultant.button('Peru tilaisuus');
    const reason = 'Puhuja sairastui *eilen*';
    await Promise.all([consultant.press(press, { reason }), consultant.press(press, { reason })]);
    for (const person of [coming, waiting, colleague]) {
      const told = wordsOf(await person.receives((card) => wordsOf(card).includes('peruttu'), from));
      expect(told).toContain(reason);
      expect(told).toContain('Tilaisuus off');
    }
    expect(got(colleague, from)[0]).toContain('Olet ilmoittanut mukaan 1 henkilön');
    expect([coming, waiting, not].map((person) => got(person, from).length)).toEqual([1, 1, 0]);

    expect(await readSessionText(tables(), 'off', cancelledKey)).toBe(reason);
    const stored = JSON.stringify(await tables().range('Sessions', sessionPartition('off'), '9', ':'));
    expect(stored).not.toContain('Puhuja');
    const refused = await coming.invoke('rsvp.no', { session: 'off', nonce: 'n2' });
    expect(wordsOf(refused.value as CardContent)).toContain('peruttu');
    expect(wordsOf(await coming.says('ilmoittautumiset'))).toContain('Tilaisuus on peruttu');
    expect(wordsOf(await not.says('tilaisuudet'))).not.toContain('Tilaisuus off');
  });

  it('makes what was to be told of a move not worth telling', async () => {
    const person = await answers('moved', 'onSite');
    const consultant = town.person('consultant');
    consultant.card = (await consultant.invoke('session.edit', { session: 'moved' })).value as CardContent;
    await consultant.presses('Tarkista muutos', { date: '2026-12-21' });
    await consultant.presses('Tallenna muutos');
    const { tenantId, aadObjectId } = person.account;
    const reader = await findPerson(tables(), tenantId, aadObjectId);
    const { services } = town.bot.program;
    const message = { about: 'session-changed', session: 'moved' } as const;
    const put = () => reader && changeMessage(message, reader, town.bot.now, services);
    expect(await put()).toBeDefined();
    await (await asks('moved')).presses('Peru tilaisuus', { reason: 'Ei sittenkään' });

    expect(await put()).toBeUndefined();
  });

  it('is nothing to be told to who dropped out of it before, nor when it is over', async () => {
    const person = await answers('asked', 'onSite');
    const { tenantId, aadObjectId } = person.account;
    const reader = await findPerson(tables(), tenantId, aadObjectId);
    const message = { about: 'session-changed', session: 'asked' } as const;
    const put = (now: Date) => reader && changeMessage(message, reader, now, town.bot.program.services);

    expect(await put(town.bot.now)).toBeDefined();
    expect(await put(new Date(later.end))).toBeUndefined();
    await person.invoke('rsvp.no', { session: 'asked', nonce: 'n2' });
    expect(await put(town.bot.now)).toBeUndefined();
  });

  it('that is over already stays as it was', async () => {
    const consultant = await asks('ended');
    const forged = await consultant.invoke('session.cancel', { session: 'ended', nonce: 'n', reason: 'x' });

    expect(inputsOf(consultant.card)).toEqual([]);
    expect(wordsOf(forged.value as CardContent)).toContain('Tilaisuus ended');
    expect((await readSession(tables(), 'ended'))?.status).toBe('published');
  });
});

describe('a draft', () => {
  it('is thrown away without a reason and without a word to anybody', async () => {
    const consultant = town.person('consultant');
    await consultant.says('uusi tilaisuus');
    await consultant.presses('Tallenna luonnos', {
      titleFi: 'Turha',
      date: '2026-12-16',
      place: 'Kuntatalo',
    });
    const index = await readSessionIndex(tables());
    const { id = '' } = index.find(({ titleFi }) => titleFi === 'Turha') ?? {};
    const from = town.bot.connector.sent.length;
    consultant.card = (await consultant.invoke('session.cancelOpen', { session: id })).value as CardContent;
    expect(inputsOf(consultant.card)).toEqual([]);
    await consultant.presses('Poista luonnos');

    expect(wordsOf(consultant.card)).toContain('Luonnos on poistettu');
    const list = town.person('consultant');
    expect(wordsOf(await list.says('tilaisuudet'))).not.toContain('Turha');
    const sent = town.bot.connector.sent.slice(from).filter((one) => one.conversation !== list.conversation);
    expect(sent).toEqual([]);
    const publish = await consultant.invoke('session.publish', { sessions: id, nonce: 'n' });
    expect(wordsOf(publish.value as CardContent)).toContain('peruttu');
  });
});
