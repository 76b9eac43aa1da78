import { describe, expect, it } from 'vitest';
import {
  presentationsPartition,
  presentationsTable,
  readPresentations,
} from '../../storage/presentations.ts';
import { readSession } from '../../storage/session.ts';
import { readCalendar } from '../calendar/ics.ts';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';
import { asks, elsewhere, request, somebody } from './cast.ts';

const town = useTown();

const words = (answered: { readonly value: unknown }) => wordsOf(answered.value as CardContent);

/** A request of its own municipality, seen by a consultant. */
let asked = 0;
async function requested(more: Readonly<Record<string, string>> = {}) {
  asked += 1;
  const municipality = `Pyytäjälä ${asked}.`;
  const who = somebody(town, elsewhere);
  await asks(who, { municipality, ...more });
  const consultant = town.person('consultant');
  await opens(consultant, municipality);
  return { who, consultant, municipality };
}

async function opens(person: TeamsPerson, municipality: string): Promise<CardContent> {
  await person.says('esittelyt');
  for (;;) {
    const open = buttonsOf(person.card).find(({ title }) => title.endsWith(municipality));
    if (open) {
      return person.presses(open.title);
    }
    await person.presses('Avaa seuraavat');
  }
}

const hears = (who: TeamsPerson, heading: string) =>
  who.receives((card) => wordsOf(card).startsWith(heading));

describe('a consultant', () => {
  it('hears of a request, and sees it among the others that wait', async () => {
    const consultant = town.person('consultant');
    await consultant.says('hei');
    const coordinator = town.person('coordinator');
    await coordinator.says('hello');
    const who = somebody(town);
    await asks(who, { municipality: 'Kuulola' });

    const card = await consultant.receives((one) => wordsOf(one).includes('Kuulola pyytää esittelyä'));
    expect(wordsOf(card)).toContain('Helka Niemi');
    expect(wordsOf(card)).toContain('helka.niemi@lahteva.example');
    expect(wordsOf(card)).toContain('Mitä verkosto maksaa?');
    expect(buttonsOf(card).map(({ title }) => title)).toContain('Vahvista aika');
    const seen = await coordinator.receives((one) =>
      wordsOf(one).includes('Kuulola asks for a presentation'),
    );
    expect(buttonsOf(seen).map(({ verb }) => verb)).toEqual(['command.run']);
    const waiting = await consultant.says('pyynnöt');
    expect(wordsOf(waiting)).toContain('Kuulola');
    await consultant.presses('Avaa esittely: Kuulola');
    expect(buttonsOf(consultant.card).map(({ title }) => title)).toContain('Vahvista aika');
  });

  it('agrees on a wished time: the asker hears of it, with link and calendar file, and a session is there', async () => {
    const { who, consultant } = await requested();
    const link = 'https://teams.example/esittely';
    const done = await consultant.presses('Vahvista aika', { slot: '1', link });

    expect(wordsOf(done)).toContain('Sovittu: pe 4.12.2026 klo 13.30–14.30. Esittelijä: Kaarna Puro');
    const told = await hears(who, 'Esittelyn aika on sovittu');
    expect(wordsOf(told)).toContain('Sovittu: pe 4.12.2026 klo 13.30–14.30');
    expect(wordsOf(told).replaceAll('\u2060', '')).toContain(link);
    const session = await consultant.presses('Avaa tilaisuus');
    expect(wordsOf(session)).toContain('USO-verkoston esittely');
    const attendees = await consultant.presses('Avaa osallistujat');
    expect(wordsOf(attendees)).toContain('1');
  });

  it('gives a calendar file that opens for the asker', async () => {
    const { who, consultant } = await requested();
    await consultant.presses('Vahvista aika', { slot: '0', length: '90' });
    const told = await hears(who, 'Esittelyn aika on sovittu');
    const url = /"url":"([^"]+\.ics)"/.exec(JSON.stringify(told))?.[1] ?? '';
    const { events } = readCalendar(await (await fetch(url)).text());
    expect(events).toMatchObject([
      {
        start: '2026-12-03T08:00:00.000Z',
        end: '2026-12-03T09:30:00.000Z',
        summary: expect.stringContaining('USO-verkoston esittely'),
      },
    ]);
  });

  it('may choose another time', async () => {
    const { who, consultant } = await requested();
    const other = { date: '2026-12-08', time: '9:99' };
    const wrong = await consultant.presses('Vahvista aika', { slot: 'other', ...other });
    expect(wordsOf(wrong)).toContain('Tarkista kellonaika');
    expect(inputsOf(wrong).find(({ id }) => id === 'date')?.value).toBe('2026-12-08');
    await consultant.presses('Vahvista aika', {
      slot: 'other',
      date: '2026-12-08',
      time: '09:00',
      length: '30',
    });
    expect(wordsOf(await hears(who, 'Esittelyn aika on sovittu'))).toContain('ti 8.12.2026 klo 9.00–9.30');
  });

  it('who types another day is taken at their word, also when the first wish was left chosen', async () => {
    const { who, consultant } = await requested();
    await consultant.presses('Vahvista aika', { slot: '0', date: '2026-12-09', time: '09:00' });
    expect(wordsOf(await hears(who, 'Esittelyn aika on sovittu'))).toContain('ke 9.12.2026 klo 9.00–10.00');
  });

  it('who chose a wish and typed another day is asked which', async () => {
    const { who, consultant } = await requested();
    const typed = { slot: '1', date: '2026-12-09', time: '09:00' };
    const asked = await consultant.presses('Vahvista aika', typed);
    expect(wordsOf(asked)).toContain('Valitsit toivotun ajan ja annoit myös muun päivän');
    expect(Object.fromEntries(inputsOf(asked).map(({ id, value }) => [id, value]))).toMatchObject(typed);
    await consultant.presses('Vahvista aika', { slot: '1', date: '' });
    expect(wordsOf(await hears(who, 'Esittelyn aika on sovittu'))).toContain('pe 4.12.2026 klo 13.30–14.30');
  });

  it('sees that a link is still missing, and may move the session without one', async () => {
    const { who, consultant } = await requested();
    const done = await consultant.presses('Vahvista aika', { slot: '0' });
    expect(wordsOf(done)).toContain('Osallistumislinkki puuttuu vielä');
    await consultant.presses('Avaa tilaisuus');
    await consultant.presses('Muokkaa');
    await consultant.presses('Tarkista muutos', { date: '2026-12-10', start: '12:00', end: '13:00' });
    await consultant.presses('Tallenna muutos');
    const told = await hears(who, 'Esittelyn tiedot ovat muuttuneet');
    expect(wordsOf(told)).toContain('Sovittu: to 10.12.2026 klo 12.00–13.00');
  });

  it('who answers what was taken back meanwhile reads just that', async () => {
    const { who, consultant } = await requested();
    await who.says('hei');
    await who.presses('Peru pyyntö');
    const done = await consultant.presses('Vahvista aika', { slot: '0' });
    expect(wordsOf(done)).toContain('Pyytäjä on perunut pyynnön');
    expect(wordsOf(done)).not.toContain('jo vastattu');
  });

  it('is told of faults at their fields', async () => {
    const { consultant } = await requested();
    const fails = async (title: string, typed: Record<string, string>) =>
      wordsOf(await consultant.presses(title, typed));
    expect(await fails('Vahvista aika', { slot: '7' })).toContain('Valitse aika');
    expect(await fails('Vahvista aika', { slot: 'other', date: '' })).toContain('Anna päivä');
    expect(await fails('Vahvista aika', { slot: '0', link: 'http://x' })).toContain('https-alkuinen');
    expect(await fails('Vahvista aika', { slot: '0', link: '', length: '7' })).toContain('Valitse kesto');
    expect(await fails('Hylkää pyyntö', { reason: ' ' })).toContain('Kerro syy');
    expect(await fails('Hylkää pyyntö', { reason: 'ö'.repeat(501) })).toContain('Liian pitkä');
  });

  it('sees a clash with their own agenda, which keeps them from nothing', async () => {
    const first = await requested();
    await first.consultant.presses('Vahvista aika', { slot: '0' });
    const second = await requested();
    expect(JSON.stringify(second.consultant.card)).toContain('sinulla on muuta');
    await second.consultant.presses('Vahvista aika', { slot: '0' });
    expect(wordsOf(second.consultant.card)).toContain('Sovittu: to 3.12.2026');
    expect(wordsOf(second.consultant.card)).toContain('Huomaa: sinulla on muuta');
  });

  it('declines with a reason that the asker reads', async () => {
    const { who, consultant } = await requested();
    const done = await consultant.presses('Hylkää pyyntö', { reason: 'Kausi on *täynnä*.' });
    expect(wordsOf(done)).toContain('Hylätty. Vastaaja: Kaarna Puro');
    const told = await hears(who, 'Esittelypyyntöösi ei voitu suostua');
    expect(wordsOf(told)).toContain('Syy: Kausi on *täynnä*.');
    expect(wordsOf(await who.says('hei'))).toContain('Kausi on *täynnä*.');
  });

  it('who comes second finds how it stands, and pressing twice answers once', async () => {
    const { who, consultant, municipality } = await requested();
    const other = town.person('otherConsultant');
    await opens(other, municipality);
    const [mine, theirs] = [consultant.button('Vahvista aika'), other.button('Vahvista aika')];
    const answers = await Promise.all([
      consultant.press(mine, { slot: '0' }),
      consultant.press(mine, { slot: '0' }),
      other.press(theirs, { slot: '1' }),
    ]);
    const said = answers.map(words);
    const settled = said.filter((one) => one.includes('Pyyntöön on jo vastattu'));
    expect([1, 2]).toContain(settled.length);
    await hears(who, 'Esittelyn aika on sovittu');
    const { list } = await readPresentations(town.bot.program.services.tables);
    expect(list.filter(({ state }) => state.kind === 'agreed').length).toBeGreaterThan(0);
    const late = await other.press(theirs, { slot: '1' });
    expect(words(late)).toMatch(/on jo vastattu|Sovittu/);
    expect(words(await other.press(other.button('Hylkää pyyntö'), { reason: 'Ei käy' }))).toContain(
      'Sovittu',
    );
  });
});

it('an answer that may not have come is told of to who gave it', async () => {
  const { consultant, municipality } = await requested();
  // What is still on its way to others goes first; then the chat of whoever asked is gone.
  await town.bot.program.dispatcher.settle(presentationsTable, presentationsPartition);
  town.bot.connector.answerWith(403);
  await consultant.presses('Hylkää pyyntö', { reason: 'Ei ehditä' });
  const told = await consultant.receives((one) => wordsOf(one).includes('ei ehkä mennyt perille'));
  expect(wordsOf(told)).toContain(municipality);
  expect(wordsOf(told)).toContain('helka.niemi@lahteva.example');
});

describe('the session of a presentation', () => {
  async function agreed() {
    const all = await requested();
    await all.consultant.presses('Vahvista aika', { slot: '0', link: 'https://teams.example/esittely' });
    await hears(all.who, 'Esittelyn aika on sovittu');
    await all.consultant.presses('Avaa tilaisuus');
    return all;
  }

  it('is seen by its hosts alone', async () => {
    const { consultant } = await agreed();
    const show = { ...(await sessionButton(consultant)) };
    for (const who of ['manager', 'participant', 'otherConsultant'] as const) {
      expect(wordsOf(await town.person(who).says('tilaisuudet'))).not.toContain('USO-verkoston esittely');
      expect(words(await town.person(who).invoke('session.show', show))).toContain('ei löytynyt');
      expect(words(await town.person(who).invoke('rsvp.remote', { ...show, nonce: 'n' }))).not.toContain(
        'Osallistut',
      );
    }
    expect(wordsOf(await consultant.says('tilaisuudet'))).toContain('USO-verkoston esittely');
    expect(words(await town.person('coordinator').invoke('session.show', show))).toContain(
      'Presentation of the USO network',
    );
  });

  it('moved, the asker is told', async () => {
    const { who, consultant } = await agreed();
    await consultant.presses('Muokkaa');
    const times = { date: '2026-12-10', start: '12:00', end: '13:00' };
    for (const card of [
      await consultant.presses('Tarkista muutos', times),
      await consultant.presses('Tallenna muutos'),
    ]) {
      expect(wordsOf(card)).toContain('Esittelyn pyytäjä saa viestin.');
    }
    const told = await hears(who, 'Esittelyn tiedot ovat muuttuneet');
    expect(wordsOf(told)).toContain('Sovittu: to 10.12.2026 klo 12.00–13.00');
    expect(wordsOf(await who.says('hei'))).toContain('Sovittu: to 10.12.2026 klo 12.00–13.00');
    const { tables } = town.bot.program.services;
    const session = await readSession(tables, String((await sessionButton(consultant)).session));
    expect(session?.facts.presentation).toBeDefined();
    expect(wordsOf(await town.person('manager').says('tilaisuudet'))).not.toContain('esittely');
  });

  it('called off, the asker is told', async () => {
    const { who, consultant } = await agreed();
    for (const card of [
      await consultant.presses('Peru tilaisuus'),
      await consultant.presses('Peru tilaisuus', { reason: 'Sairastuin' }),
    ]) {
      expect(wordsOf(card)).toContain('Esittelyn pyytäjä saa viestin.');
    }
    const told = await hears(who, 'Esittely on peruttu');
    expect(wordsOf(told)).toContain('Peruttu: to 3.12.2026');
    expect(wordsOf(told)).toContain('Syy: Sairastuin');
    expect(buttonsOf(told).some(({ verb }) => verb === 'presentation.withdraw')).toBe(false);
  });

  it('withdrawn by the asker, it is called off and the consultant hears of it', async () => {
    const { who, consultant, municipality } = await agreed();
    const show = await sessionButton(consultant);
    await who.says('hei');
    const gone = wordsOf(await who.presses('Peru esittely'));
    expect(gone).toContain('Olet perunut sovitun esittelyn');
    expect(gone).toContain('Peruit esittelyn: to 3.12.2026 klo 10.00–11.00');
    const told = await consultant.receives((one) => wordsOf(one).includes('perunut sovitun esittelyn'));
    expect(wordsOf(told)).toContain(municipality);
    expect(wordsOf(told)).toContain('Aika vapautui: to 3.12.2026 klo 10.00–11.00');
    const session = await readSession(town.bot.program.services.tables, String(show.session));
    expect(session?.status).toBe('cancelled');
  });

  async function sessionButton(consultant: TeamsPerson) {
    const found = buttonsOf(consultant.card).find(({ data }) => typeof data['session'] === 'string');
    return { v: 1, session: found?.data['session'] };
  }
});

it('what is typed takes no effect as Markdown, mention or template', async () => {
  const typed = '**Kunta** <at>kaikki</at> ${x} [l](https://x.example)';
  const { consultant } = await requested({ name: typed, message: typed });
  const text = JSON.stringify(consultant.card);
  expect(text).not.toContain('**Kunta**"');
  expect(text).toContain('\\\\*\\\\*Kunta');
  expect(request.name).toBe('Helka Niemi');
});
