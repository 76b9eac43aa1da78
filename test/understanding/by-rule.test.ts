import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../bot/place-names.ts';
import { conceptFinder, parseConcepts } from '../../bot/understanding/concepts.ts';
import { courtesyIn } from '../../bot/understanding/courtesy.ts';
import { keepsAll } from '../../bot/understanding/keeps-all.ts';
import { decidesRequest } from '../../bot/understanding/request-decision.ts';
import { readOnly, readSaid, toGoOn } from '../../bot/understanding/said.ts';
import { filterIn } from '../../bot/understanding/session-filter-in.ts';
import { asksWhatIsOn, isTimesAlone } from '../../bot/understanding/what-is-on.ts';

const concepts = conceptFinder(parseConcepts(readFileSync('bot/understanding/concepts.txt', 'utf8')));
const places = placesOf({ municipalities: new Map() });
const said = (language: 'fi' | 'sv' | 'en', text: string) =>
  readSaid(text, language, '2026-11-24', { concepts, places });

describe('what there is', () => {
  it.each([
    ['fi', 'onko mitään ennen joulua', 'sessions'],
    ['fi', 'mitä on tulossa helmikuussa', 'sessions'],
    ['fi', 'seminaarit ja sparraukset helmikuussa', 'sessions'],
    ['fi', 'onko helmikuussa sparrauksia', 'sessions'],
    ['sv', 'vad händer i februari', 'sessions'],
    ['sv', 'vilka temaseminarier kommer', 'sessions'],
    ['en', 'what is on in February', 'sessions'],
    ['en', 'which seminars are coming', 'sessions'],
    ['fi', 'mitä on jäljellä helmikuussa', 'left-then'],
    ['en', 'what is left in February', 'left-then'],
    ['sv', 'vilka är kvar', 'left'],
    // Who comes, who goes there, what else, no time.
    ['sv', 'vilka kommer på seminariet', undefined],
    ['sv', 'vilka kommer i morgon till seminariet', undefined],
    ['fi', 'seminaariin helmikuussa', undefined],
    ['fi', 'mikä sää on huomenna', undefined],
    ['fi', 'montako pajaa on jäljellä helmikuussa', undefined],
    ['fi', 'mitä on jäljellä', undefined],
    ['fi', 'mitä on tulossa', undefined],
    ['fi', 'helmikuussa', undefined],
    ['en', 'what are the materials of the seminar', undefined],
  ] as const)('is asked (%s: %s)', (language, text, expected) => {
    expect(asksWhatIsOn(said(language, text))).toBe(expected);
  });

  it.each([
    ['fi', 'helmikuussa', true],
    ['fi', '1.2.–15.2.', true],
    ['sv', 'i februari och mars', true],
    ['en', 'in February', true],
    ['fi', '', false],
    ['fi', 'seminaariin 5.2.', false],
    ['en', 'are cancelled in February', false],
  ] as const)('is a time alone, or more (%s: %s)', (language, text, expected) => {
    expect(isTimesAlone(said(language, text))).toBe(expected);
  });

  it('is of all the kinds and times that are named', () => {
    expect(filterIn(said('fi', 'sparraukset ja työseminaarit helmikuussa ja 5.4.'))).toEqual({
      kinds: ['workingSeminar', 'sparring'],
      spans: [
        { first: '2027-02-01', last: '2027-02-28' },
        { first: '2027-04-05', last: '2027-04-05' },
      ],
    });
    expect(filterIn(said('fi', 'seminaarit ensi torstaina'))).toEqual({
      kinds: ['themeSeminar', 'workingSeminar'],
      spans: [
        { first: '2026-11-26', last: '2026-11-26' },
        { first: '2026-12-03', last: '2026-12-03' },
      ],
    });
    expect(filterIn(said('fi', 'klo 9'), ['sparring'])).toEqual({ kinds: ['sparring'], spans: [] });
  });
});

describe('that nothing is to be done', () => {
  it.each([
    ['fi', 'älä peru mitään', true],
    ['fi', 'älkää vielä siirtäkö', true],
    ['fi', 'ei tarvitse perua', true],
    ['fi', 'en halua perua pajaa', true],
    ['fi', 'älä varaa vielä mitään', true],
    ['sv', 'avboka inget', true],
    ['sv', 'avboka inte mötet', true],
    ['sv', 'du behöver inte avboka något', true],
    ['en', 'do not cancel anything', true],
    ['en', "please don't book anything yet", true],
    ['fi', 'en peru mitään', true],
    ['fi', 'en peru sittenkään sitä pajaa', true],
    ['fi', 'eikun ei peruta', true],
    ['fi', 'no ei peruta sitten', true],
    ['fi', 'emme peru kumpaakaan', true],
    ['fi', 'ei siirretä sitä 15.12. pajaa', true],
    ['fi', 'pidetään paja 15.12. niin kuin sovittiin, ei siirretä', true],
    ['fi', 'ei muutoksia pajoihin', true],
    ['fi', 'ei perutakaan ilmoittautumista vielä', true],
    ['fi', 'ei peru sitä', true],
    ['fi', 'paja 15.12. ei peruunnu', true],
    ['fi', 'en julkaise sitä vielä', true],
    ['fi', 'en luo uutta tilaisuutta', true],
    ['fi', 'en vahvista vielä mitään', true],
    ['fi', 'en tee raporttia nyt', true],
    ['fi', 'älä ilmoita minua seminaariin', true],
    ['sv', 'vi flyttar inte verkstaden', true],
    ['sv', 'vi avbokar inte den 15:e', true],
    ['en', "we won't move it", true],
    ['en', 'no changes to the workshops', true],
    // It asks, tells, or puts somebody right.
    ['fi', 'ei peruta?', false],
    ['fi', 'en vahvista osallistumistani', false],
    ['fi', 'en voi siirtää pajaa', false],
    ['fi', 'en saa varattua pajaa', false],
    ['fi', 'ei peru se', false],
    ['fi', 'en peru, siirrän sen', false],
    ['fi', 'ei aikaisemmin', false],
    ['fi', 'ei muuta kuin 5.2.', false],
    ['fi', 'en ilmoittaudu seminaariin', false],
    ['fi', '12.2. eikä 5.2.', false],
    ['fi', 'ei perumista vaan siirto', false],
    ['fi', 'peru paja, en tarvitse muuta apua teiltä tänä vuonna enää ollenkaan', false],
    ['sv', 'inte 20.1 utan 21.1', false],
    ['sv', 'vilka kommuner bokar inte', false],
    ['fi', 'en peru, tulen sittenkin seminaariin', false],
    ['fi', 'en varaa vielä, kysyn vain montako on jäljellä', false],
    ['sv', 'min dator startar inte', false],
    ['sv', 'nej avboka', false],
    ['en', "not booking anything new, show me what's booked", false],
    ['sv', 'lägg till en ny kollega', false],
    ['sv', 'jag vill göra en bokning', false],
    ['fi', 'avboka en bokning', false],
    ['en', 'no cancel it', false],
    ['en', 'we have not booked yet', false],
    // Something is: instead, or because of it.
    ['fi', 'älä peru vaan siirrä se 5.2.', false],
    ['fi', 'en pääse, peru se', false],
    ['fi', 'peru ilmoittautuminen, en tule', false],
    ['sv', 'avboka inte utan flytta mötet', false],
    ['sv', 'jag kan inte komma, avboka', false],
    ['sv', 'jag vill inte delta', false],
    ['en', "don't cancel the workshop, just move it", false],
    ['en', 'cancel it, we do not need it', false],
    ['en', 'I cannot come', false],
    ['en', 'cancel the workshop', false],
  ] as const)('is told from what is (%s: %s)', (language, text, expected) => {
    expect(keepsAll(said(language, text), (words) => concepts(words, language))).toBe(expected);
  });
});

describe('a decision on a request', () => {
  it.each([
    ['fi', 'hyväksy pyyntö 23.2.', true],
    ['fi', 'hylkää 23.2. pyyntö', true],
    ['fi', 'hyväksyn 23.2.', true],
    ['sv', 'godkänn begäran 23.2', true],
    ['sv', 'avslå den andra', true],
    ['en', 'could you approve the request for 23 Feb', true],
    ['fi', 'hyväksyttiinkö pyyntö', false],
    ['fi', 'vahvistan osallistumiseni seminaariin 5.2.', false],
    ['fi', 'hyväksyn', false],
    ['en', 'is the request from the board that we should accept', false],
  ] as const)('is wanted, or something else (%s: %s)', (language, text, expected) => {
    expect(decidesRequest(said(language, text))).toBe(expected);
  });
});

describe('a goodbye', () => {
  it.each([
    ['fi', 'hei hei', 'goodbye'],
    ['fi', 'Nähdään huomenna!', 'goodbye'],
    ['fi', 'kiitos, hyvää viikonloppua', 'goodbye'],
    ['sv', 'hej då', 'goodbye'],
    ['sv', 'vi ses i morgon', 'goodbye'],
    ['en', 'See you later', 'goodbye'],
    ['fi', 'hei', 'greeting'],
    ['fi', 'huomiseen!', 'goodbye'],
    ['fi', 'ei kiitos', 'declined'],
    ['fi', 'unohda koko juttu', 'declined'],
    ['fi', 'ei sittenkään', 'declined'],
    ['fi', 'ei mitään', 'declined'],
    ['sv', 'nej glöm det', 'declined'],
    ['sv', 'nej tack', 'declined'],
    ['en', 'No, thanks', 'declined'],
    ['en', 'forget it', 'declined'],
    ['fi', 'kiitos, en tarvitse muuta', 'thanks'],
    ['fi', 'kiitos en tarvitse mitään', 'thanks'],
    ['fi', 'unohda paja', undefined],
    ['fi', 'en tarvitse muuta kuin pajan', undefined],
    ['sv', 'glöm det mötet', undefined],
    ['fi', 'kiitos hei', 'thanks'],
    ['fi', 'nähdään seminaarissa', undefined],
    ['sv', 'vi ses på verkstaden i morgon', undefined],
    ['en', 'goodbye to the workshop', undefined],
  ] as const)('is nothing else (%s: %s)', (language, text, expected) => {
    expect(courtesyIn(said(language, text), false)).toBe(expected);
  });
});

describe('a text that was too long to be read', () => {
  const short = said('fi', 'varaa paja');

  it('goes on with enough more to tell that again', () => {
    const cut = { ...short, whole: `${short.text}${'a'.repeat(1_000)}` };

    expect(readOnly(cut)).toBe(short.text.length);
    expect(toGoOn(cut).startsWith(short.text)).toBe(true);
    expect(toGoOn(cut).length).toBeGreaterThan(short.text.length);
    expect(toGoOn(cut).length).toBeLessThan(short.text.length + 200);
  });

  it('is not one that was read', () => {
    expect(readOnly(short)).toBeUndefined();
    expect(toGoOn(short)).toBe(short.text);
  });
});
