import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { conceptFinder } from '../../bot/understanding/concepts.ts';
import { exactIntent } from '../../bot/understanding/exact-words.ts';
import { intents } from '../../bot/understanding/intents.ts';
import { longestText, understand } from '../../bot/understanding/ladder.ts';
import { learn, readSources } from '../../bot/understanding/learn.ts';
import { figuresOf } from '../../bot/understanding/measure.ts';
import { openModel, type StoredModel } from '../../bot/understanding/model.ts';
import type { Utterance } from '../../bot/understanding/parse-utterances.ts';

const text = readFileSync('dist/understanding.json', 'utf8');
const stored = JSON.parse(text) as StoredModel;
const model = openModel(stored);
const heldBack = JSON.parse(
  readFileSync('test/understanding/held-back.json', 'utf8'),
) as readonly Utterance[];

const judged = (some: readonly Utterance[], by = model) =>
  some.map((utterance) => ({
    utterance,
    understanding: understand(utterance.text, utterance.lang, by, exactIntent),
  }));

/** Every so manyth: the whole of them takes long. */
const every = (step: number) => (_: unknown, n: number) => n % step === 0;

describe('what the bot has learnt', () => {
  it.each([
    ['fi', 0.82, 0.93],
    ['sv', 0.75, 0.88],
    ['en', 0.72, 0.86],
  ])('understands what it has never seen, in %s', (language, top1, top3) => {
    const figures = figuresOf(judged(heldBack.filter(({ lang }) => lang === language)));

    expect(figures.top1).toBeGreaterThanOrEqual(top1);
    expect(figures.top3).toBeGreaterThanOrEqual(top3);
    expect(figures.wrongAction).toBeLessThanOrEqual(0.05);
  });

  it('is needed: with the meanings shuffled it understands next to nothing', () => {
    const { concepts, utterances } = readSources('bot/understanding');
    const some = [...utterances.values()].flat().filter(every(16));
    const shuffled = some.map((one, n) => ({ ...one, intent: intents[n % intents.length] ?? 'none' }));
    const figures = figuresOf(judged(heldBack, openModel(learn(concepts, shuffled))));

    expect(figures.top1).toBeLessThan(0.3);
  });

  it('comes out the same from the same files', () => {
    const { concepts, utterances } = readSources('bot/understanding');
    const some = [...utterances.values()].flat().filter(every(50));

    expect(learn(concepts, some)).toEqual(learn(concepts, some));
  });

  it('holds no sentence of the files, and takes less than 10 MB', () => {
    const { utterances } = readSources('bot/understanding');
    const long = [...utterances.values()].flat().filter((one) => one.text.length > 30);

    expect(long.length).toBeGreaterThan(1_000);
    expect(long.filter((one) => text.includes(one.text))).toEqual([]);
    expect(text.length).toBeLessThan(10_000_000);
  });
});

describe('the ladder', () => {
  it.each([
    ['jäljellä', 'remaining', 'answer'],
    ['Kvar?', 'remaining', 'answer'],
    ['varaa', 'book', 'confirm'],
    ['hjälp!', 'help', 'answer'],
    ['new session', 'announce', 'confirm'],
  ])('knows exact words: %s', (word, intent, decision) => {
    expect(understand(word, 'fi', model, exactIntent)).toEqual({ intent, decision, alternatives: [intent] });
  });

  it.each([
    ['fi', 'perun'],
    ['fi', 'peruutus'],
    ['sv', 'avbokar'],
    ['en', 'cancel it please'],
  ] as const)('asks what is cancelled where that is not said (%s: %s)', (language, said) => {
    expect(understand(said, language, model, exactIntent)).toEqual({
      intent: 'cancel',
      decision: 'ask',
      alternatives: ['cancel', 'rsvp_no', 'reschedule'],
    });
  });

  it.each([
    ['fi', 'perun varauksen', 'cancel'],
    ['fi', 'perun ilmoittautumiseni seminaariin', 'rsvp_no'],
    ['sv', 'jag återkallar min anmälan till seminariet', 'rsvp_no'],
    ['en', 'cancel our workshop', 'cancel'],
  ] as const)('does not where it is (%s: %s)', (language, said, intent) => {
    expect(understand(said, language, model, exactIntent)).toMatchObject({ intent, decision: 'confirm' });
  });

  it('opens a form for what changes something, and never answers it at once', () => {
    const changing = [
      'book',
      'cancel',
      'reschedule',
      'report',
      'rsvp_yes',
      'rsvp_no',
      'substitute',
      'announce',
    ];
    const all = judged([...readSources('bot/understanding').utterances.values()].flat().filter(every(4)));
    const answered = new Set(
      all
        .filter(({ understanding }) => understanding.decision === 'answer')
        .map((one) => one.understanding.intent),
    );

    expect([...answered].filter((intent) => changing.includes(intent) || intent === 'none')).toEqual([]);
    expect(answered.size).toBe(13);
  });

  it('takes any text, of any length, and names up to three with the guess among them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 700 }),
        fc.constantFrom('fi', 'sv', 'en'),
        (said, language) => {
          const { intent, alternatives } = understand(said, language, model, exactIntent);
          expect(alternatives.length).toBeLessThanOrEqual(3);
          expect(alternatives).toContain(intent);
          expect(new Set(alternatives).size).toBe(alternatives.length);
        },
      ),
      { seed: inject('seed'), numRuns: inject('long') ? 5_000 : 300 },
    );
  });

  it('looks at the beginning of a long text only', () => {
    const long = `montako pajaa on jäljellä ${'ja '.repeat(400)}`;

    expect(understand(long, 'fi', model, exactIntent)).toEqual(
      understand(long.slice(0, longestText), 'fi', model, exactIntent),
    );
  });

  it('takes less than 5 ms for the longest text', () => {
    const long = 'kehittämispajan varaaminen johtoryhmälle '.repeat(20);
    const times = Array.from({ length: 40 }, () => {
      const at = performance.now();
      understand(long, 'fi', model, exactIntent);
      return performance.now() - at;
    }).sort((a, b) => a - b);

    expect(times[20]).toBeLessThan(5);
  });

  it('finds the same without its dots', () => {
    const find = conceptFinder(stored.concepts);

    expect(find(['jaljella'], 'fi')).toEqual(find(['jäljellä'], 'fi'));
    expect(find(['jäljellä'], 'fi')).toContain('left');
  });
});
