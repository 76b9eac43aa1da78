import { beforeAll, describe, expect, it } from 'vitest';
import { importNetwork } from '../../bot/network/import.ts';
import { buttonsOf, inputsOf, wordsOf } from '../support/cards.ts';
import { town as network } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';

const town = useTown([{ id: 'semma', titleFi: 'Johtamisen seminaari', start: '2026-12-10T09:00:00+02:00' }]);
beforeAll(() => town.bot.program.warm());

const value = (card: Parameters<typeof inputsOf>[0], id: string) =>
  inputsOf(card).find((one) => one.id === id)?.value;
const fields = (card: Parameters<typeof inputsOf>[0]) => inputsOf(card).map(({ id }) => id);

describe('a question to the consultant', () => {
  it.each([
    [
      'swedish',
      'skicka en fråga till konsulten: kan du hjälpa oss med budgeten?',
      'kan du hjälpa oss med budgeten?',
    ],
    ['manager', 'haluun kysyä että voiko pajan pitää kahdessa osassa', 'voiko pajan pitää kahdessa osassa'],
    [
      'manager',
      'please ask the consultant: can we split a workshop in two?',
      'can we split a workshop in two?',
    ],
    ['manager', 'konsultilta et voisko paja olla myöhemmin', 'voisko paja olla myöhemmin'],
    ['manager', 'kysy konsultilta et voisko paja olla illalla', 'voisko paja olla illalla'],
  ] as const)('stands in its form from its beginning: %s, %s', async (who, text, words) => {
    expect(value(await town.person(who).says(text), 'words')).toBe(words);
  });

  it('is none where the bot itself knows', async () => {
    const card = await town.person('manager').says('haluaisin kysyä montako pajaa meillä on jäljellä');

    expect(wordsOf(card)).toContain('pajaa käyttämättä');
  });
});

describe('days away', () => {
  it.each([
    ['olen poissa 21.–23.12.', '2026-12-21', '2026-12-23', 'nobody'],
    ['poissa 21.-23.12.', '2026-12-21', '2026-12-23', 'nobody'],
    ['jag är borta 21–23.12, Lieto vikarierar', '2026-12-21', '2026-12-23', 'Lieto Saari'],
    ['oon lomalla 21.12. ja Lieto tuuraa', '2026-12-21', '', 'Lieto Saari'],
  ])('fill the form of a consultant: %s', async (text, from, to, substitute) => {
    const card = await town.person('consultant').says(text);
    const chosen = value(card, 'substitute');

    expect([value(card, 'from'), value(card, 'to')]).toEqual([from, to]);
    expect(
      substitute === 'nobody'
        ? chosen
        : JSON.stringify(card).includes(`"title":"${substitute}","value":"${chosen}"`),
    ).toBe(substitute === 'nobody' ? 'nobody' : true);
    expect(wordsOf(card)).toContain('21.12.2026');
  });

  it('are to others that they do not come', async () => {
    const card = await town.person('participant').says('olen poissa 10.12.');

    expect(wordsOf(card)).toContain('Johtamisen seminaari');
    expect(fields(card)).not.toContain('from');
  });

  it('are none beside a session', async () => {
    const card = await town.person('consultant').says('olen poissa 10.12. seminaarista');

    expect(fields(card)).not.toContain('from');
  });
});

describe('somebody new', () => {
  it('is invited to one’s own municipality', async () => {
    const card = await town.person('swedish').says('lägg till en ny kollega, hon heter Sofia Holm');

    expect(fields(card)).toContain('note');
    expect(value(card, 'note')).toBe('Sofia Holm');
    expect(wordsOf(card)).toContain('Vasa');
  });

  it('is invited to the municipality that the coordinator names, as what is said', async () => {
    const card = await town.person('coordinator').says('kutsu Vaasaan uusi yhdyshenkilö Anna Virtanen');

    expect([value(card, 'role'), value(card, 'note')]).toEqual(['contact', 'Anna Virtanen']);
    expect(wordsOf(card)).toContain('Vaasa');
  });

  it('is invited to no other municipality', async () => {
    const card = await town.person('manager').says('kutsu Vaasaan uusi yhdyshenkilö Anna Virtanen');

    expect(wordsOf(card)).toContain('Näet vain oman kuntasi tiedot');
  });

  it('is not who is registered', async () => {
    const card = await town.person('manager').says('ilmoita uusi kollega Anna Virtanen seminaariin');

    expect(fields(card)).not.toContain('note');
  });

  it('is invited by those who may: a participant hears who can', async () => {
    const card = await town.person('participant').says('lisää meidän uus hallintojohtaja mukaan');

    expect(wordsOf(card)).toContain('Tämän voi tehdä kunnanjohtaja, yhdyshenkilö tai koordinaattori');
  });
});

describe('members', () => {
  it.each([
    ['lägg till Malax i nätverket', 'Maalahti'],
    ['lisää kunta Ähtäri', 'Ähtäri'],
    ['Salo liittyy mukaan', 'Salo'],
  ])('are added in their form: %s', async (text, name) => {
    const card = await town.person('coordinator').says(text);

    expect(wordsOf(card)).toContain(name);
    expect(buttonsOf(card).map(({ verb }) => verb)).toContain('membership.add');
  });

  it.each(['Vaasan sopimus päättyy, poista se verkostosta', 'ta bort Vasa ur nätverket'])(
    'are removed from their own card: %s',
    async (text) => {
      const card = await town.person('coordinator').says(text);

      expect(buttonsOf(card).map(({ verb }) => verb)).toContain('membership.removeAsk');
    },
  );

  it('are people, too', async () => {
    const person = town.person('coordinator');

    expect(wordsOf(await person.says('poista Urho Vesala'))).toContain('Urho Vesala');
    expect(wordsOf(await person.says('poista Otto Brändholm'))).not.toContain('Urho Vesala');
  });

  it.each(['näytä Vaasan jäsenet', 'Vaasan jäsenet', 'medlemmar i Vasa', 'jäsenet Vaasa'])(
    'are those of the municipality that is named: %s',
    async (text) => {
      expect(wordsOf(await town.person('coordinator').says(text))).toContain('Urho Vesala');
    },
  );

  it('have a period opened for them', async () => {
    const card = await town.person('coordinator').says('avaa kausi USO 9');

    expect(value(card, 'name')).toBe('USO 9');
  });
});

describe('one’s own data', () => {
  it.each([
    'delete everything you know about me',
    'what do you store about me',
    'mitä mun tietoja teil on',
    'vad vet du om mig',
    'stop sending me reminders',
    'påminn mig inte mera',
    'älä muistuta minua enää',
  ])('are shown, with what can be done about them: %s', async (text) => {
    const verbs = buttonsOf(await town.person('participant').says(text)).map(({ verb }) => verb);

    expect(verbs).toEqual(expect.arrayContaining(['erasure.ask', 'my-data.reminders']));
  });

  it('are corrected in their form, with the new address in it', async () => {
    const card = await town.person('manager').says('my email has changed, it is ansa@example.fi');

    expect(value(card, 'email')).toBe('ansa@example.fi');
  });

  it('are not what "muistuta minua" is about', async () => {
    const card = await town.person('manager').says('muistuta minua seminaarista');

    expect(buttonsOf(card).map(({ verb }) => verb)).not.toContain('erasure.ask');
  });

  it.each(['my registrations', 'what am I signed up for?', 'vad har jag anmält mig till'])(
    'have what one has registered for: %s',
    async (text) => {
      const person = town.person('participant');
      const listed = wordsOf(await person.says('ilmoittautumiset'));

      expect(wordsOf(await person.says(text))).toBe(listed);
    },
  );
});

describe('what waits', () => {
  it.each(['kuka on pyytänyt pajaa', 'pyyntöjä?', 'finns det nya förfrågningar?'])(
    'is a consultant’s list: %s',
    async (text) => {
      const person = town.person('consultant');
      const listed = wordsOf(await person.says('pyynnöt'));

      expect(wordsOf(await person.says(text))).toBe(listed);
    },
  );

  it('is of the municipality that is named', async () => {
    const card = await town.person('consultant').says('onko Kauhavalta tullut pyyntöjä');

    expect(wordsOf(card)).toContain('Kauhava · USO 8 · 0 varausta');
  });

  it.each([
    'mitkä kunnat mulla on',
    'koko verkoston tilanne',
    'läget i hela nätverket',
    'vilka kommuner har inte bokat något',
  ])('is the whole network’s: %s', async (text) => {
    const person = town.person('consultant');
    const listed = wordsOf(await person.says('jäljellä'));

    expect(wordsOf(await person.says(text))).toBe(listed);
  });

  it.each(['esittelypyynnöt', 'finns det förfrågningar om presentation'])(
    'are presentations that are asked for: %s',
    async (text) => {
      const person = town.person('consultant');
      const listed = wordsOf(await person.says('esittelyt'));

      expect(wordsOf(await person.says(text))).toBe(listed);
    },
  );

  it('is asked of the consultant where somebody of a municipality wants a presentation', async () => {
    const text = 'can we get a presentation of the network?';

    expect(value(await town.person('manager').says(text), 'words')).toBe(text);
  });
});

describe('an announcement', () => {
  it.each([
    [
      'coordinator',
      'julkaise tiedote kaikille yhdyshenkilöille: muistakaa ilmoittautua seminaariin',
      'textFi',
      'muistakaa ilmoittautua seminaariin',
    ],
    [
      'consultant',
      'skicka ett meddelande till alla kontaktpersoner: kom ihåg att anmäla er',
      'textSv',
      'kom ihåg att anmäla er',
    ],
  ] as const)('is written in its form: %s, %s', async (who, text, field, words) => {
    const card = await town.person(who).says(text);

    expect(value(card, field)).toBe(words);
  });

  it('is not what a session is published with', async () => {
    const card = await town.person('consultant').says('julkaise seminaari');

    expect(fields(card)).not.toContain('textFi');
  });
});

describe('a word and a municipality', () => {
  it.each([
    ['coordinator', 'Vaasan loki', 'loki Vaasa'],
    ['consultant', 'Vaasan suunnitelma', 'suunnitelma Vaasa'],
    ['consultant', 'Vasas lägesanalys', 'tilanneanalyysi Vaasa'],
    ['coordinator', 'Vasas kontaktperson', 'yhteystiedot Vaasa'],
    ['consultant', 'Vaasan tapahtumat', 'missä mennään Vaasa'],
  ] as const)('mean the same in either order: %s, %s', async (who, text, word) => {
    const person = town.person(who);
    const shown = wordsOf(await person.says(word));

    expect(shown).toContain('Va');
    expect(wordsOf(await person.says(text))).toBe(shown);
  });

  it('are one’s own municipality’s alone', async () => {
    const card = await town.person('manager').says('Vaasan suunnitelma');

    expect(wordsOf(card)).toContain('Näet vain oman kuntasi tiedot');
  });
});

describe('who may not', () => {
  it.each([
    ['consultant', 'Kauhavalle paja 3.2.', 'Tämän voi tehdä kunnanjohtaja tai yhdyshenkilö'],
    ['coordinator', 'varaa paja', 'municipal manager or contact person'],
    ['manager', 'loki', 'Tämän voi tehdä koordinaattori'],
    ['manager', 'Vaasan loki', 'Tämän voi tehdä koordinaattori'],
    ['participant', 'Vaasan tapahtumat', 'Tämän voi tehdä kunnanjohtaja, yhdyshenkilö, konsultti tai'],
    ['swedish', 'visa läget i hela nätverket', 'konsult eller koordinator'],
  ] as const)('hears who can: %s, %s', async (who, text, shown) => {
    expect(wordsOf(await town.person(who).says(text))).toContain(shown);
  });
});

describe('a press that one’s role does not allow', () => {
  it('says who can', async () => {
    const { value: card } = await town.person('coordinator').invoke('booking.open', { v: 1, days: '' });

    expect(wordsOf(card as Parameters<typeof wordsOf>[0])).toContain('municipal manager or contact person');
  });
});

describe('the mileage rate', () => {
  it.each(['paljonko kilometrikorvaus on', 'matkakulut'])(
    'is not known without the period’s: %s',
    async (text) => {
      expect(wordsOf(await town.person('consultant').says(text))).toContain(
        'Maksuista kertoo koordinaattori',
      );
    },
  );
});

describe('the mileage rate of the period', () => {
  it.each([
    ['consultant', 'paljonko kilometrikorvaus on', 'Kilometrikorvaus on 0,59'],
    ['swedish', 'hur stor är kilometerersättningen', 'Kilometerersättningen är 0,59'],
  ] as const)('is told: %s', async (who, text, shown) => {
    const { services } = town.bot.program;
    const rated = network().periods.map((period) => ({ ...period, rules: { kmEuros: { '2026': 0.59 } } }));
    expect(await importNetwork(services, { periods: rated })).toMatchObject({ ok: true });
    services.network.forget();

    expect(wordsOf(await town.person(who).says(text))).toContain(shown);
  });
});

describe('what may be meant', () => {
  it('is asked about with what the scorer guesses', async () => {
    const card = await town.person('manager').says('lisää kollega mukaan');

    expect(buttonsOf(card).map(({ data }) => data['intent'])).toContain('invite');
  });

  it('is opened by its button', async () => {
    const person = town.person('manager');
    await person.says('lisää kollega mukaan');
    await person.presses('Kutsu uusi henkilö');

    expect(fields(person.card)).toContain('note');
  });

  it('is not opened by a button that somebody else may press', async () => {
    const { value: card } = await town
      .person('participant')
      .invoke('understood.choose', { v: 1, intent: 'member-add', said: 'lisää kunta Ähtäri' });

    expect(wordsOf(card as Parameters<typeof wordsOf>[0])).toContain('Tämän voi tehdä koordinaattori');
  });
});
