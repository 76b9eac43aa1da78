import { beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import { requestsOf } from '../support/requests.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([{ id: 'large', catering: true, perMunicipality: 40 }]);
/** Sixty people of one municipality, with names as long as they may be. */
const names = Array.from({ length: 60 }, (_, n) => `${'Maria-Helena '.repeat(5)}(Ö${'ä'.repeat(6)}) ${n}`);
const limit = 25 * 1024;

beforeAll(async () => {
  const contact = town.person('contact');
  await contact.says('ohje');
  for (const [n, part] of [names.slice(0, 30), names.slice(30)].entries()) {
    const typed = { names: part.join('\n'), group: 'officeHolder', wish: 'onSite', diet: 'x'.repeat(200) };
    await contact.invoke('registration.send', {
      session: 'large',
      nonce: `n${n}`,
      ...typed,
      unnamed: '',
    });
  }
});

describe('the list of a municipality with sixty attendees', () => {
  it('holds each of them on one of its pages, none larger than 25 KB', async () => {
    const contact = town.person('contact');
    contact.card = (await contact.invoke('registration.open', { session: 'large', page: 0 }))
      .value as CardContent;
    const seen: string[] = [];
    for (let page = 0; page < 20; page += 1) {
      // Teams counts UTF-16.
      expect(JSON.stringify(contact.card).length * 2).toBeLessThanOrEqual(limit);
      seen.push(...linesOf(contact.card).filter((line) => names.includes(line)));
      if (!buttonsOf(contact.card).some(({ title }) => title.startsWith('Näytä seuraavat'))) {
        break;
      }
      await contact.presses('Näytä seuraavat');
    }

    expect(wordsOf(contact.card)).toContain('Tulossa 40, jonossa 20');
    expect(seen.toSorted()).toEqual(names.toSorted());
  });

  it('costs one request for a page, and two after another process has added a guest', async () => {
    const contact = town.person('contact');
    const data = { session: 'large', page: 3 };
    await contact.invoke('registration.open', data);
    const opens = () => contact.invoke('registration.open', data);

    expect(await requestsOf(town.bot, opens)).toEqual(['Sessions.range']);
    town.bot.program.services.guests.forget('large');
    expect(await requestsOf(town.bot, opens)).toEqual(['People.range', 'Sessions.range']);
  });

  it('takes another name with one read wave and one transaction of the session', async () => {
    const contact = town.person('contact');
    const typed = { names: 'Aino Salo', group: 'other', wish: 'onSite', unnamed: '', diet: '' };
    const asked = await requestsOf(town.bot, async () => {
      const answered = await contact.invoke('registration.send', {
        session: 'large',
        nonce: 'one',
        ...typed,
      });
      expect(wordsOf(answered.value as CardContent)).toContain('henkilö on jonossa');
    });

    expect(asked.filter((request) => request === 'Sessions.transact')).toHaveLength(1);
    // The one who acts, the names, and the new one: at the same time.
    expect(asked.filter((request) => request.startsWith('People'))).toEqual([
      'People.get',
      'People.range',
      'People.transact',
    ]);
  });
});

function linesOf(card: CardContent): readonly string[] {
  return wordsOf(card).split('\n');
}
