import { describe, expect, it } from 'vitest';
import { intents } from '../../bot/understanding/intents.ts';
import type { Understanding } from '../../bot/understanding/ladder.ts';
import { chosenIn } from '../../bot/understanding/model-question.ts';
import { daysIn, type Said } from '../../bot/understanding/said.ts';
import { settled } from '../../bot/understanding/second-opinion.ts';

const said: Said = {
  text: 'jutut',
  language: 'fi',
  today: '2026-11-24',
  concepts: new Set(),
  pointing: new Set(),
  whens: [],
  places: [],
};
const unsure: Understanding = {
  intent: 'book',
  decision: 'ask',
  alternatives: ['book', 'mybookings', 'none'],
};
const heard = { understood: unsure, said };

describe('a second opinion', () => {
  it('answers a look-up among the alternatives, and never a change', () => {
    for (const intent of intents) {
      if (intent === 'none') continue;
      const { understood } = settled(heard, { intent });
      expect([intent, understood.decision]).toEqual([intent, intent === 'mybookings' ? 'answer' : 'ask']);
    }
    expect(settled(heard, { intent: 'mybookings' }).understood.intent).toBe('mybookings');
  });

  it('has no say where the bot is sure', () => {
    for (const decision of ['answer', 'confirm', 'none'] as const) {
      const sure = { understood: { ...unsure, decision }, said };
      expect(settled(sure, { intent: 'mybookings' })).toEqual(sure);
    }
  });

  it('may name a day that is near, where the text has none; not for a change', () => {
    const dayOf = (intent: 'mybookings' | 'book', day: string, one = said) =>
      daysIn(settled({ understood: unsure, said: one }, { intent, day }).said);
    const friday = { kind: 'day', day: '2026-11-27' } as const;
    const withDay = { ...said, whens: [{ start: 0, end: 5, when: friday }] };

    expect(dayOf('mybookings', '2026-12-16')).toEqual(['2026-12-16']);
    expect(dayOf('mybookings', '2031-12-16')).toEqual([]);
    expect(dayOf('mybookings', '1999-12-16')).toEqual([]);
    expect(dayOf('mybookings', '2026-12-16', withDay)).toEqual(['2026-11-27']);
    expect(dayOf('book', '2026-12-16')).toEqual([]);
  });
});

describe('what a model calls', () => {
  it.each([
    ['remaining', '', 'remaining'],
    ['remaining', '{}', 'remaining'],
    ['mybookings', '{"day":"2026-12-16"}', 'mybookings'],
    ['none', '{}', undefined],
    ['Remaining', '{}', undefined],
    ['remaining ', '{}', undefined],
    ['remaining', 'null', undefined],
    ['remaining', '{"day":"2026-02-30"}', undefined],
    ['remaining', '{"day":7}', undefined],
    ['remaining', '{"text":"hei"}', undefined],
  ])('is an intent with its slots or nothing: %s %s', (name, given, intent) => {
    expect(chosenIn({ name, arguments: given })?.intent).toBe(intent);
  });
});
