import { describe, expect, it } from 'vitest';
import { languages } from '../../bot/shared/people.ts';
import type { Card } from '../../cards/card.ts';
import { faultsOf, type RuleName, rules } from './card-rules.ts';
import { loadSamples } from './load-samples.ts';
import { hostileText } from './sample.ts';

const samples = await loadSamples();

describe.for(languages)('the cards in %s', (language) => {
  it.for(samples.map((sample) => [sample.name, sample] as const))('%s', ([, sample]) => {
    expect(faultsOf(sample.card(language))).toEqual([]);
  });
});

describe('the samples', () => {
  it('have names of their own', () => {
    expect(new Set(samples.map(({ name }) => name)).size).toBe(samples.length);
  });
});

describe('a card that breaks a rule', () => {
  const execute = {
    type: 'Action.Execute',
    title: 'Varaa',
    verb: 'command.run',
    data: { v: 1, command: 'book' },
  };
  const input = { type: 'Input.Text', id: 'theme', label: 'Aihe' };
  const broken: readonly (readonly [RuleName, Card])[] = [
    ['is of version 1.5, which Teams shows everywhere', card({ version: '1.6' })],
    ['can be read aloud, replaced and named in a notification', card({ speak: '' })],
    ['can be read aloud, replaced and named in a notification', card({ fallbackText: undefined })],
    ['can be read aloud, replaced and named in a notification', card({ lang: undefined })],
    ['can be read aloud, replaced and named in a notification', { ...card({}), summary: ' ' }],
    ['has a heading, for those who move by headings', card({ body: [block('Otsikko')] })],
    [
      'has its heading before anything to fill in or press, and none that is larger below',
      card({ body: [input, { ...block('Otsikko'), style: 'heading' }] }),
    ],
    [
      'has its heading before anything to fill in or press, and none that is larger below',
      holding({ ...block('Suurempi'), style: 'heading', size: 'large' }),
    ],
    ...[
      'Varaus',
      'Varaus. .',
      'Korjaa 2 kohtaa.. Tallenna.',
      '⚠ Varaus.',
      'Kauhava · paja.',
      'common.clockText.',
    ]
      .map((speak) => card({ speak }))
      .map((one) => ['is read aloud in whole sentences, without marks and ids', one] as const),
    [
      'says in words what it says by colour',
      holding({ type: 'Container', style: 'attention', items: [block('3')] }),
    ],
    ['says in words what it says by colour', holding({ ...block('●'), color: 'good' })],
    [
      'says in words what it says by colour',
      holding({ type: 'Container', items: [{ ...block('5'), color: 'warning' }] }),
    ],
    ['begins each button with what it does', acting({ ...execute, title: 'Uusi varaus' })],
    ['is made of elements of version 1.5', holding({ type: 'Carousel' })],
    [
      'acts by Action.Execute with a known verb and flat data of version 1',
      acting({ type: 'Action.Submit', title: 'Varaa' }),
    ],
    [
      'acts by Action.Execute with a known verb and flat data of version 1',
      acting({ ...execute, verb: 'no.such' }),
    ],
    ['acts by Action.Execute with a known verb and flat data of version 1', acting({ ...execute, data: {} })],
    [
      'acts by Action.Execute with a known verb and flat data of version 1',
      acting({ ...execute, title: undefined }),
    ],
    [
      'acts by Action.Execute with a known verb and flat data of version 1',
      acting({ ...execute, data: { v: 1, msteams: { type: 'imBack' } } }),
    ],
    [
      'gives every input a label and an id of its own, and required ones a message',
      holding({ ...input, label: '' }),
    ],
    ['gives every input a label and an id of its own, and required ones a message', holding(input, input)],
    [
      'gives every input a label and an id of its own, and required ones a message',
      holding({ ...input, isRequired: true }),
    ],
    ['describes its pictures', holding({ type: 'Image', url: 'https://example.org/x.png' })],
    [
      'shows at most four buttons in a row',
      acting(...[1, 2, 3, 4, 5].map((n) => ({ ...execute, title: `Varaa ${n}` }))),
    ],
    ['names no two buttons alike', acting(execute, execute)],
    ['is no larger than 25 KB', holding(block('ä'.repeat(12_800)))],
    ['has every binding filled in', acting({ ...execute, title: 'Varaa ${name}' })],
    ['has every binding filled in', holding(block('klo undefined'))],
    ['has no empty texts', holding(block(' '))],
    [
      'shows people’s texts as typed where Markdown is read',
      holding(block(hostileText.replace('\u202e', ''))),
    ],
    ['shows people’s texts as typed where Markdown is read', holding(block('4. helmikuuta'))],
    ['shows people’s texts as typed where Markdown is read', holding(block('https://evil.example'))],
    [
      'shows people’s texts as typed where Markdown is read',
      holding({ type: 'FactSet', facts: [{ title: 'Nimi', value: '**Maija**' }] }),
    ],
    [
      'shows people’s texts as typed where no Markdown is read',
      acting({ ...execute, title: 'Avaa \\[x\\]' }),
    ],
    ['holds no characters that hide text or turn it around', holding(block('\u202eolleh'))],
    ['holds no characters that hide text or turn it around', acting({ ...execute, title: 'Avaa \u200b' })],
    [
      'shows people’s texts as typed where Markdown is read',
      holding({
        ...input,
        type: 'Input.ChoiceSet',
        isMultiSelect: true,
        choices: [{ title: '**x**', value: '1' }],
      }),
    ],
    [
      'shows people’s texts as typed where no Markdown is read',
      holding({ ...input, type: 'Input.ChoiceSet', choices: [{ title: '\\*x\\*', value: '1' }] }),
    ],
  ];

  it.for(broken)('is noticed: %s', ([rule, { content, summary }]) => {
    expect(faultsOf({ content, summary })).toEqual([expect.stringContaining(rule)]);
  });

  it('has an example for every rule', () => {
    expect(new Set(broken.map(([rule]) => rule))).toEqual(new Set(Object.keys(rules)));
  });

  it('is not what the examples are changed from', () => {
    expect(faultsOf(holding(input, block('Teksti')))).toEqual([]);
    const marked = { type: 'Column', items: [{ ...block('✔'), color: 'good' }, block('Pidetty')] };
    expect(faultsOf(holding({ type: 'ColumnSet', columns: [marked] }))).toEqual([]);
    expect(faultsOf(acting(execute))).toEqual([]);
  });
});

function block(text: string) {
  return { type: 'TextBlock', text, wrap: true };
}

function card(changes: Record<string, unknown>): Card {
  const heading = { ...block('Otsikko'), style: 'heading' };
  const content = {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'fi',
    speak: 'Otsikko.',
    fallbackText: 'Otsikko.',
  };
  return { content: { ...content, body: [heading], actions: [], ...changes }, summary: 'Otsikko' };
}

function holding(...items: readonly object[]): Card {
  return card({ body: [{ ...block('Otsikko'), style: 'heading' }, ...items] });
}

function acting(...actions: readonly object[]): Card {
  return card({ actions });
}
