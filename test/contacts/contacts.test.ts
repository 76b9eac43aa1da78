import { describe, expect, it } from 'vitest';
import { buttonsOf, type CardContent, inputsOf, wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { accounts, colleagues, places } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';

const { tenantId } = accounts.manager;
const account = (mark: string) => ({
  tenantId,
  aadObjectId: `00000000-0000-4000-9000-${mark.padStart(12, '0')}`,
});
const tuuli = account('c3');
const eino = account('a5');
const homeless = account('a6');

const town = useTown(
  [],
  [
    {
      ...tuuli,
      name: 'Tuuli Halla',
      role: 'consultant',
      municipalities: ['905'],
      email: 'tuuli.halla+uso@esimerkki.example',
      phone: '+358 9 123 456',
    },
    {
      ...account('a4'),
      name: 'Lumi Aho',
      role: 'contact',
      municipality: '233',
      email: 'lumi.aho@kauhava.example',
    },
    {
      ...eino,
      name: 'Eino Salo',
      role: 'participant',
      municipality: '233',
      email: 'eino.salo@kauhava.example',
      phone: '(09) 765 432',
    },
    { ...homeless, name: 'Otso Kivi', role: 'participant' },
    ...colleagues(45, 'p39'),
  ],
);

/** Titles and addresses of what opens outside the card. */
function chatsOf(card: CardContent): readonly string[] {
  const found: string[] = [];
  JSON.stringify(card, (_key, value: unknown) => {
    const node = (typeof value === 'object' && value !== null ? value : {}) as CardContent;
    if (node['type'] === 'Action.OpenUrl') {
      found.push(`${node['title']} ${node['url']}`);
    }
    return value;
  });
  return found;
}

const lines = (card: CardContent) => wordsOf(card).split('\n');
const presses = async (person: TeamsPerson, municipality: string) =>
  (await person.invoke('contacts.open', { v: 1, municipality })).value as CardContent;

describe('a manager who asks who is who', () => {
  it('sees the consultant, the coordinator, and the people of the municipality by role and name', async () => {
    const card = await town.person('manager').says('yhteystiedot');
    const shown = lines(card).filter((line) => !line.startsWith('Avaa'));

    expect(shown).toEqual([
      'Kauhavan yhteystiedot',
      'Konsultti',
      'Kaarna Puro',
      'konsultti',
      'Koordinaattori',
      'Vieno Korpi',
      'koordinaattori',
      'Kunnan väki verkostossa',
      'Ansa Koskelo (sinä)',
      'kunnanjohtaja',
      'Lumi Aho',
      'yhdyshenkilö',
      'lumi.aho@kauhava.example',
      'Taito Ranta-aho',
      'yhdyshenkilö',
      'Eino Salo',
      'osallistuja',
      'eino.salo@kauhava.example',
      '(09) 765 432',
      'Meeri Lampi',
      'osallistuja',
    ]);
    expect(chatsOf(card)).toEqual([
      'Avaa keskustelu: Lumi Aho https://teams.microsoft.com/l/chat/0/0?users=lumi.aho%40kauhava.example',
      'Avaa keskustelu: Eino Salo https://teams.microsoft.com/l/chat/0/0?users=eino.salo%40kauhava.example',
    ]);
  });

  it('reads the same in Swedish, with a chat to the consultant', async () => {
    const card = await town.person('swedish').says('Kontakter!');

    expect(wordsOf(card)).toMatch(/^Vasas kontakter\nKonsult\n/);
    expect(lines(card)).toEqual(
      expect.arrayContaining(['Kommunens personer i nätverket', 'Svea Strandnäs (du)']),
    );
    expect(lines(card)).toEqual(
      expect.arrayContaining(['tuuli.halla+uso@esimerkki.example', '+358 9 123 456']),
    );
    expect(chatsOf(card)).toEqual([
      'Öppna chatt: Tuuli Halla https://teams.microsoft.com/l/chat/0/0?users=tuuli.halla%2Buso%40esimerkki.example',
    ]);
  });

  it('is told when the municipality has no consultant of its own', async () => {
    const { contact, name } = town.place();
    const card = await contact.says('contacts');

    expect(wordsOf(card)).toContain(`Yhteystiedot: ${name}`);
    expect(wordsOf(card)).toContain('Kunnalla ei ole omaa konsulttia');
  });
});

describe('a municipality of many people', () => {
  it('is turned page by page, and everybody is on one of them', async () => {
    const manager = town.bot.person(places[39]?.manager ?? accounts.manager);
    const pages = [await manager.says('yhteystiedot')];
    while (buttonsOf(manager.card).some(({ title }) => title === 'Näytä seuraavat')) {
      pages.push(await manager.presses('Näytä seuraavat'));
    }
    const words = pages.map(wordsOf);

    expect(pages.length).toBeGreaterThan(2);
    expect(words.every((page) => page.startsWith('Yhteystiedot: Kunta39'))).toBe(true);
    expect(words[1]).toContain(`Sivu 2 / ${pages.length}`);
    const found = words.join('\n').match(/Osallistuja \d+(?=\n)/g) ?? [];
    expect([found.length, new Set(found).size]).toEqual([45, 45]);
    expect(wordsOf(await manager.presses('Näytä edelliset'))).toBe(words.at(-2));
  });
});

describe('a participant', () => {
  it('sees the names of other participants, not how they are reached', async () => {
    const card = await town.person('participant').says('yhteystiedot');

    expect(wordsOf(card)).toContain('Eino Salo');
    expect(wordsOf(card)).toContain('lumi.aho@kauhava.example');
    expect(JSON.stringify(card)).not.toMatch(/eino\.salo|765 432/);
    expect(chatsOf(card)).toHaveLength(1);
  });

  it('sees their own details, and those are in their own data', async () => {
    const person = town.bot.person(eino);
    expect(chatsOf(await person.says('yhteystiedot')).join()).not.toContain('Eino');
    expect(lines(await person.says('yhteystiedot'))).toEqual(
      expect.arrayContaining(['Eino Salo (sinä)', 'eino.salo@kauhava.example', '(09) 765 432']),
    );
    expect(wordsOf(await person.says('omat tiedot'))).toMatch(
      /Sähköposti\neino.salo@kauhava.example\nPuhelin\n\(09\) 765 432/,
    );
  });

  it('without a municipality is told so, and sees the coordinator', async () => {
    const card = await town.bot.person(homeless).says('yhteystiedot');

    expect(wordsOf(card)).toContain('Sinulle ei ole merkitty kuntaa');
    expect(wordsOf(card)).toContain('Vieno Korpi');
    expect(wordsOf(card)).not.toContain('Kaarna Puro');
  });
});

describe('a municipality that is not one’s own', () => {
  it.each(['manager', 'participant', 'consultant'] as const)(
    'is to %s as if there were none',
    async (who) => {
      const person = town.person(who);
      const foreign = wordsOf(await person.says('yhteystiedot Vaasa'));
      const missing = wordsOf(await person.says('yhteystiedot Olematon'));
      expect(foreign).toContain('Hain nimellä ”Vaasa”');
      expect(foreign.replaceAll('Vaasa', 'Olematon')).toBe(missing);

      const pressed = wordsOf(await presses(person, '905'));
      expect(pressed.replaceAll('905', 'zzz')).toBe(wordsOf(await presses(person, 'zzz')));
      expect(pressed).not.toContain('Vesala');
    },
  );

  it('is said in the reader’s language, with a way on', async () => {
    const person = town.person('swedish');
    const card = await person.says('kontakter Kauhava');

    expect(wordsOf(card)).toContain('Kommunen hittades inte');
    expect(buttonsOf(card).map(({ data }) => data['command'])).toContain('contacts');
    expect(wordsOf(await person.presses('Visa kontakter'))).toContain('Vasas kontakter');
  });

  it('is one’s own by any of its names', async () => {
    const person = town.person('swedish');
    for (const name of ['Vasa', 'vaasa', '905']) {
      expect(wordsOf(await person.says(`kontakter ${name}`))).toContain('Vasas kontakter');
    }
  });
});

describe('a consultant', () => {
  it('sees their municipalities with the people, the other consultants and the coordinator', async () => {
    const consultant = town.person('consultant');
    const card = await consultant.says('yhteystiedot');

    expect(lines(card).filter((line) => line !== '›' && !line.startsWith('Avaa'))).toEqual([
      'Yhteystiedot',
      'Vastuukuntasi',
      'Kauhava',
      'Kunnanjohtaja: Ansa Koskelo',
      'Yhdyshenkilöt: Lumi Aho, Taito Ranta-aho',
      'Osallistujat: Eino Salo, Meeri Lampi',
      'Muut konsultit',
      'Lieto Saari',
      'konsultti',
      'Tuuli Halla',
      'konsultti',
      'tuuli.halla+uso@esimerkki.example',
      '+358 9 123 456',
      'Koordinaattori',
      'Vieno Korpi',
      'koordinaattori',
    ]);
    const opened = await consultant.presses('Avaa Kauhavan yhteystiedot');
    expect(wordsOf(opened)).toContain('eino.salo@kauhava.example');
    expect(wordsOf(opened)).toContain('Kaarna Puro (sinä)');
    expect(wordsOf(await consultant.presses('Avaa kaikki'))).toContain('Muut konsultit');
  });

  it('without municipalities is told so', async () => {
    expect(wordsOf(await town.person('otherConsultant').says('yhteystiedot'))).toContain(
      'Sinulla ei ole vastuukuntia',
    );
  });

  it('who is away is shown so, and who stands in comes to see the municipality until the last day', async () => {
    const consultant = town.person('consultant');
    const substitute = town.person('otherConsultant');
    const all = await town.bot.program.services.consultants.get();
    const lieto = all.find(({ name }) => name === 'Lieto Saari')?.id ?? '';
    await consultant.says('poissa');
    await consultant.presses('Tallenna', { from: '2026-11-24', to: '2026-11-27', substitute: lieto });
    const manager = lines(await town.person('manager').says('yhteystiedot'));

    expect(manager).toEqual(
      expect.arrayContaining([
        'konsultti · poissa pe 27.11.2026 saakka',
        'Lieto Saari',
        'konsultti · sijaistaa nyt: Kaarna Puro',
      ]),
    );
    expect(lines(await substitute.says('yhteystiedot'))).toEqual(
      expect.arrayContaining(['Kauhava', 'sijaistaa nyt: Kaarna Puro']),
    );
    const open = substitute.button('Avaa Kauhavan yhteystiedot');
    expect(wordsOf(await substitute.presses('Avaa Kauhavan yhteystiedot'))).toContain('Ansa Koskelo');
    town.bot.now = new Date('2026-11-28T08:00:00Z');
    expect(wordsOf((await substitute.press(open)).value as CardContent)).toContain('Kuntaa ei löytynyt');
    expect(wordsOf(await town.person('manager').says('yhteystiedot'))).not.toContain('Lieto Saari');
  });
});

describe('a coordinator', () => {
  it('sees the consultants with their municipalities, and chooses a municipality', async () => {
    const coordinator = town.person('coordinator');
    const card = await coordinator.says('contacts');

    expect(lines(card)).toEqual(
      expect.arrayContaining([
        'Kaarna Puro',
        'Municipalities: Kauhava',
        'No municipalities of their own',
        'Municipalities: Vaasa',
        'Vieno Korpi (you)',
      ]),
    );
    // Only one button takes the choice along, else a required one would hold the others back.
    expect(JSON.stringify(card).match(/"associatedInputs":"auto"/g)).toHaveLength(1);
    expect(inputsOf(card)[0]?.choices).toEqual(expect.arrayContaining(['233', '905', 'p0']));
    const opened = await coordinator.presses('Open the municipality', { municipality: '905' });
    expect(lines(opened)).toEqual(expect.arrayContaining(['Vaasa’s contacts', 'Tuuli Halla', 'Urho Vesala']));
    expect(wordsOf(opened)).not.toContain('Kaarna');
    expect(wordsOf(await coordinator.presses('Open all contacts'))).toContain('Kaarna Puro');
  });

  it('sees a municipality by writing its name, and what it lacks', async () => {
    const coordinator = town.person('coordinator');
    expect(wordsOf(await coordinator.says('contacts vasa'))).toContain('Urho Vesala');
    const empty = wordsOf(await coordinator.says('contacts Alajärvi'));

    expect(empty).toContain('The municipality has no consultant of its own');
    expect(empty).toContain('Nobody of the municipality is in the network yet, not even the manager');
    expect(wordsOf(await coordinator.says('contacts Nowhere'))).toContain('The municipality was not found');
  });
});

describe('in a channel', () => {
  it('who is who goes to the person’s own chat', async () => {
    const manager = town.person('manager');
    await manager.says('ohje');
    const from = town.bot.connector.sent.length;
    const id = '19:kanava@thread.tacv2';
    await manager.send({
      type: 'message',
      text: '<at>USO-botti</at> yhteystiedot',
      entities: [
        { type: 'mention', text: '<at>USO-botti</at>', mentioned: { id: '28:bot', name: 'USO-botti' } },
      ],
      conversation: { id, conversationType: 'channel', isGroup: true },
    });
    await manager.receives((card) => wordsOf(card).includes('Lumi Aho'), from);
    const inChannel = town.bot.connector.sent.slice(from).filter(({ conversation }) => conversation === id);

    expect(inChannel).toHaveLength(1);
    expect(JSON.stringify(inChannel)).not.toMatch(/Kauhava|Lumi|Kaarna/);
  });
});

describe('the help', () => {
  it.each(['manager', 'participant', 'consultant'] as const)('of %s has the word', async (who) => {
    expect(wordsOf(await town.person(who).says('ohje'))).toMatch(/^yhteystiedot$/m);
  });
});

describe('the log', () => {
  it('has no names and no addresses', async () => {
    await town.person('manager').says('yhteystiedot');
    await town.person('consultant').says('yhteystiedot Lumi Aho');

    expect(town.bot.logged.join('\n')).not.toMatch(/Kaarna|Lumi|Tuuli|Eino|esimerkki|kauhava\.example/i);
  });
});
