import { describe, expect, it } from 'vitest';
import { placesOf } from '../../bot/place-names.ts';
import { announcementText } from '../../bot/understanding/announcement-text.ts';
import { awayDays } from '../../bot/understanding/away-days.ts';
import { conceptFinder } from '../../bot/understanding/concepts.ts';
import { detailsIn } from '../../bot/understanding/details-in.ts';
import type { Intent } from '../../bot/understanding/intents.ts';
import { invitedRole } from '../../bot/understanding/invited-role.ts';
import { readSources } from '../../bot/understanding/learn.ts';
import { meaningsIn, peopleNamed } from '../../bot/understanding/meanings-in.ts';
import { namedAmong } from '../../bot/understanding/named-among.ts';
import { questionIn } from '../../bot/understanding/question-in.ts';
import { readSaid } from '../../bot/understanding/said.ts';
import type { Meaning } from '../../bot/understanding/subject-names.ts';
import { meantBy, parseSubjects } from '../../bot/understanding/subject-rules.ts';

type Language = 'fi' | 'sv' | 'en';
const { concepts, subjects: rules, utterances } = readSources('bot/understanding');
const known = {
  find: conceptFinder(concepts),
  subjects: { rules, find: conceptFinder(rules.ideas, 4) },
};
const places = placesOf({ municipalities: new Map() });
const said = (text: string, language: Language) =>
  readSaid(text, language, '2026-11-24', { concepts: known.find, places });
const meant = (text: string, language: Language) =>
  meaningsIn(said(text, language), known).map(({ strength, meaning }) => `${strength} ${meaning}`);

describe('the file of subjects', () => {
  const ideas = '## one\nfi yksi\n## two\nfi kaksi\n';

  it.each([
    ['== nothing-such\n', 'line 1: there is no subject nothing-such'],
    ['sure one\n', 'line 1: a rule stands under a subject'],
    ['== ask\nsure three\n', 'a rule names three'],
    ['== ask\nsure one -three\n', 'a rule names three'],
    ['== ask\nnever one\n', 'line 2'],
  ])('is refused where it cannot be read: %s', (text, fault) => {
    expect(() => parseSubjects(text + ideas, {})).toThrow(fault);
  });

  it('means what has all that is needed and nothing that is not to be there, as surely as any rule says', () => {
    const file = parseSubjects(
      `${ideas}== ask\nmaybe one\nsure one two/@time -@place\n== away\nlikely two\n`,
      {},
    );
    const of = (...has: string[]) =>
      meantBy(new Set(has), file).map(({ meaning, strength }) => `${strength} ${meaning}`);

    expect(of('one')).toEqual(['maybe ask']);
    expect(of('one', '@time')).toEqual(['sure ask']);
    expect(of('one', '@time', '@place')).toEqual(['maybe ask']);
    expect(of('one', 'two')).toEqual(['sure ask', 'likely away']);
    expect(of()).toEqual([]);
  });
});

describe('a sentence about what is none of the intents', () => {
  it.each([
    ['fi', 'mä oon lomalla joulun välipäivät ja Maija tuuraa', 'sure away'],
    ['en', 'I am on leave 21–23 December', 'sure away'],
    ['fi', 'Keuruun sopimus päättyy, poista se verkostosta', 'sure member-remove'],
    ['fi', 'sähköpostini vaihtui', 'sure details'],
    ['fi', 'lähetä viesti konsultille että myöhästyn', 'sure ask'],
    ['en', 'send a message to all contact persons: remember to register', 'sure announcement'],
    ['fi', 'Hangon tilanneanalyysi', 'sure situation'],
    ['sv', 'Ingås kontaktperson', 'sure contacts'],
    ['fi', 'mihin mä oon ilmoittautunut', 'sure my-registrations'],
    ['fi', 'näytä kaudet', 'sure periods'],
    ['fi', 'merkitse mut poissaolevaksi 2.-6.1.', 'sure away'],
    ['sv', 'vi har en ny kontaktperson, Sofia Holm', 'sure invite'],
    ['sv', 'Malax har anslutit sig till nätverket', 'sure member-add'],
    ['en', 'remove Kajaani from the network', 'sure member-remove'],
    ['en', 'what data do you have on me', 'sure my-data'],
    ['fi', 'en halua enää muistutuksia', 'sure reminders-off'],
    ['sv', 'jag har fått nytt telefonnummer', 'sure details'],
    ['en', 'are there requests from Kajaani', 'sure requests'],
    ['fi', 'mitkä kunnat eivät ole varanneet mitään', 'sure overview'],
    ['fi', 'haluan lähettää tiedotteen', 'sure announcement'],
    ['fi', 'haluaisimme verkoston esittelyn valtuustolle', 'sure presentations'],
    ['fi', 'Kajaanin pajasuunnitelma', 'sure plan'],
    ['en', 'log of Vaasa', 'sure audit'],
    ['fi', 'uusi kausi', 'maybe period-new'],
    ['fi', 'lisää kollega mukaan', 'maybe invite'],
  ] as const)('is taken for it: %s %s', (language, text, meaning) => {
    expect(meant(text, language)[0]).toBe(meaning);
  });
});

describe('a near miss', () => {
  it.each([
    ['fi', 'muistuta minua'],
    ['fi', 'muistuta minua päivää ennen'],
    ['sv', 'påminn mig dagen före'],
    ['fi', 'varaa paja 3.2.'],
    ['fi', 'Kajaaniin paja 3.2.'],
    ['fi', 'ilmoita kollega Anna Virtanen seminaariin'],
    ['fi', 'lisää kollegani seminaariin 10.12.'],
    ['fi', 'lisää Anna osallistujiin'],
    ['fi', 'poista ilmoittautumiseni'],
    ['fi', 'peru pyyntö'],
    ['fi', 'siirrä pyyntö'],
    ['sv', 'bokningsförfrågan'],
    ['fi', 'kuka on meidän konsultti'],
    ['fi', 'julkaise seminaari'],
    ['fi', 'tee uusi seminaari Vaasaan 12.3.'],
    ['fi', 'milloin uusi kausi alkaa'],
    ['fi', 'mitä tietoja tarvitset varaukseen'],
    ['fi', 'kuka on poissa 10.12.'],
    ['en', 'I signed up for a marathon'],
    ['en', 'log in to Teams'],
  ] as const)('means nothing of it: %s %s', (language, text) => {
    expect(meant(text, language).filter((one) => !one.startsWith('maybe'))).toEqual([]);
  });

  it('of a day away beside a session is no day away', () => {
    expect(meant('olen poissa 10.12. seminaarista', 'fi')).toEqual([]);
  });
});

describe('what is said of the intents', () => {
  /** What comes to the same card, or is what the bot could not do when the utterances were written. */
  const same: Readonly<Partial<Record<Meaning, readonly Intent[]>>> = {
    overview: ['remaining'],
    requests: ['mybookings'],
    mileage: ['travel', 'fee'],
    'reminders-off': ['calendar'],
    details: ['contacts'],
    announcement: ['announce'],
    away: ['rsvp_no'],
  };

  it('is hardly ever taken for anything else', () => {
    const all = [...utterances.values()].flat();
    const others = all.filter(({ text, lang, intent }) =>
      meaningsIn(said(text, lang), known).some(
        ({ meaning, strength }) =>
          strength === 'sure' && meaning !== intent && same[meaning]?.includes(intent) !== true,
      ),
    );

    expect(others.length / all.length).toBeLessThan(0.001);
  });
});

describe('what was said of it', () => {
  it.each([
    ['skicka en fråga till konsulten: kan du hjälpa oss?', 'kan du hjälpa oss?'],
    ['haluun kysyä että voiko pajan pitää kahdessa osassa', 'voiko pajan pitää kahdessa osassa'],
    ['please ask the consultant: can we split it?', 'can we split it?'],
    ['ask our consultant whether he can come', 'whether he can come'],
    ['konsultilta et voisko paja olla illalla', 'voisko paja olla illalla'],
    ['Hei, voitko kysyä konsultilta, että onko 3.2. vapaa', 'onko 3.2. vapaa'],
    ['fråga konsulten om vi kan börja kl. 9:00', 'om vi kan börja kl. 9:00'],
    ['voiko pajan pitää illalla?', 'voiko pajan pitää illalla?'],
    ['voiko aiheita olla: talous ja strategia?', 'voiko aiheita olla: talous ja strategia?'],
    ['kysyttävää olisi enemmänkin', 'kysyttävää olisi enemmänkin'],
    ['haluan kysyä konsultilta', ''],
  ])('is the question alone: %s', (text, words) => {
    expect(questionIn(text)).toBe(words);
  });

  it.each([
    ['julkaise tiedote kaikille: ilmo auki klo 9:00 asti', 'ilmo auki klo 9:00 asti'],
    ['lähetä kaikille viesti että paikkoja on vielä', 'paikkoja on vielä'],
    ['lähetä tiedote klo 9:00', ''],
  ])('is the announcement alone: %s', (text, words) => {
    expect(announcementText(text)).toBe(words);
  });

  it.each([
    ['olen poissa 21.–23.12.', { from: '2026-12-21', to: '2026-12-23' }],
    ['olen poissa 21.12.', { from: '2026-12-21', to: '' }],
    ['olen lomalla', { from: '', to: '' }],
  ])('is when: %s', (text, days) => {
    expect(awayDays(said(text, 'fi'))).toEqual(days);
  });

  it.each([
    ['uusi yhdyshenkilö Anna', 'contact'],
    ['en ny kontaktperson', 'contact'],
    ['uusi kunnanjohtaja', 'manager'],
    ['uus hallintojohtaja', undefined],
    ['konsultoiva kollega', undefined],
  ])('is as what: %s', (text, role) => {
    expect(invitedRole(text)).toBe(role);
  });

  it('is who', () => {
    const people = [{ name: 'Maija Meri' }, { name: 'Lieto Saari' }, { name: 'Maija Saari' }];

    expect(namedAmong('Lieto tuuraa', people)).toEqual([{ name: 'Lieto Saari' }]);
    expect(namedAmong('Maija Meren kanssa', people)).toEqual([{ name: 'Maija Meri' }]);
    expect(namedAmong('Maija tuuraa', people)).toHaveLength(2);
    expect(namedAmong('joku tuuraa', people)).toEqual([]);
    expect(peopleNamed(said('lägg till en ny kollega, hon heter Sofia Holm', 'sv'), known)).toEqual([
      'Sofia Holm',
    ]);
  });

  it('is the new address or number', () => {
    expect(detailsIn('min e-post är sofia@example.fi, numret 040 123 4567')).toEqual({
      email: 'sofia@example.fi',
      phone: '040 123 4567',
    });
    expect(detailsIn('sähköpostini vaihtui 3.2.2026')).toEqual({});
  });
});
