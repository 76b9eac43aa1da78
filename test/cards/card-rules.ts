import { actions } from '../../bot/actions.ts';
import { strangerActions } from '../../bot/strangers.ts';
import type { Card } from '../../cards/card.ts';
import {
  buttonRows,
  isFilled,
  markdownWords,
  type Node,
  nodesOf,
  plainWords,
  stringsOf,
  typeOf,
} from './nodes.ts';

/** Says what is wrong with a card, nothing when all is right. */
type Rule = (card: Card) => readonly string[];

const verbs = new Set([...Object.keys(actions), ...Object.keys(strangerActions), 'role.take']);
const elements =
  /^(AdaptiveCard|TextBlock|Container|ColumnSet|Column|FactSet|Image|ActionSet|Input\.(Text|ChoiceSet|Date|Time|Number|Toggle))$/;
const largestCard = 25 * 1024;

export const rules = {
  'is of version 1.5, which Teams shows everywhere': ({ content }) =>
    content['version'] === '1.5' ? [] : [String(content['version'])],

  'can be read aloud, replaced and named in a notification': ({ content, summary }) => [
    ...['speak', 'fallbackText', 'lang'].filter((key) => !isFilled(content[key])),
    ...(isFilled(summary) ? [] : ['summary']),
  ],

  'has a heading, for those who move by headings': ({ content }) =>
    nodesOf(content).some((node) => node['style'] === 'heading') ? [] : ['no heading'],

  'is made of elements of version 1.5': ({ content }) =>
    nodesOf(content['body'])
      .map(typeOf)
      .filter((type) => type !== '' && !type.startsWith('Action.') && !elements.test(type)),

  'acts by Action.Execute with a known verb and flat data of version 1': ({ content }) =>
    actionsOf(content)
      .filter((action) => !isGoodAction(action))
      .map((action) => JSON.stringify(action)),

  'gives every input a label and an id of its own, and required ones a message': ({ content }) => {
    const inputs = nodesOf(content).filter((node) => typeOf(node).startsWith('Input.'));
    const ids = inputs.map((input) => String(input['id']));
    return [
      ...inputs
        .filter((input) => !isFilled(input['id']) || !isFilled(input['label']))
        .map((i) => JSON.stringify(i)),
      ...inputs
        .filter((i) => i['isRequired'] === true && !isFilled(i['errorMessage']))
        .map((i) => String(i['id'])),
      ...repeated(ids),
    ];
  },

  'describes its pictures': ({ content }) =>
    nodesOf(content)
      .filter((node) => typeOf(node) === 'Image' && !isFilled(node['altText']))
      .map((node) => JSON.stringify(node)),

  'shows at most four buttons in a row': ({ content }) =>
    buttonRows(content)
      .map((row) => row.filter((button) => button['mode'] !== 'secondary').length)
      .filter((count) => count > 4)
      .map(String),

  'names no two buttons alike': ({ content }) =>
    repeated(
      buttonRows(content)
        .flat()
        .map((button) => String(button['title'])),
    ),

  'is no larger than 25 KB': ({ content }) => {
    // Teams counts UTF-16.
    const size = JSON.stringify(content).length * 2;
    return size <= largestCard ? [] : [`${size} bytes`];
  },

  'has every binding filled in': (card) =>
    [...markdownWords(card.content), ...saidPlainly(card)].filter((words) =>
      // Hostile samples hold such a mark themselves, and a mention beside it.
      /\$\{(?!.*<at>)(?<!<at>.*)|\bundefined\b|\bNaN\b|\[object|Invalid Date/.test(words),
    ),

  'has no empty texts': ({ content }) =>
    // A no-break space holds a column open on purpose.
    markdownWords(content).filter((words) => /^[ \t\n]*$/.test(words)),

  'shows people’s texts as typed where Markdown is read': ({ content }) =>
    markdownWords(content).filter(isFormatted),

  'shows people’s texts as typed where no Markdown is read': (card) =>
    saidPlainly(card).filter((words) => words.includes('\\')),

  'holds no characters that hide text or turn it around': ({ content, summary }) =>
    [...stringsOf(content), summary].filter((words) => /(?![\n\t\u2060])[\p{Cc}\p{Cf}]/u.test(words)),
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof rules;

/** What is wrong with a card, each fault with the rule it breaks. */
export function faultsOf(card: Card): string[] {
  return Object.entries(rules).flatMap(([name, rule]) => rule(card).map((fault) => `${name}: ${fault}`));
}

function actionsOf(content: unknown): Node[] {
  return nodesOf(content).filter((node) => typeOf(node).startsWith('Action.'));
}

function isGoodAction(action: Node): boolean {
  if (typeOf(action) === 'Action.OpenUrl') {
    return isFilled(action['title']) && String(action['url']).startsWith('https://');
  }
  if (typeOf(action) === 'Action.ToggleVisibility') {
    return isFilled(action['title']) && Array.isArray(action['targetElements']);
  }
  const data = nodesOf(action['data'])[0] ?? {};
  return (
    typeOf(action) === 'Action.Execute' &&
    isFilled(action['title']) &&
    verbs.has(String(action['verb'])) &&
    data['v'] === 1 &&
    Object.values(data).every((value) => typeof value === 'string' || typeof value === 'number')
  );
}

function saidPlainly({ content, summary }: Card): string[] {
  return [...plainWords(content), summary];
}

/** Cards mark words by weight and colour, never by Markdown: whatever mark is left was typed by somebody. */
function isFormatted(words: string): boolean {
  const bare = words.replace(/\\[\\`*_{}[\]()<>#~|!.+&-]/g, '·');
  return /[\\`*_{}[\]<>#~|]|https?:\/\/\S|^\s*(\d+[.)]|[-+])(\s|$)|^\s*-{3,}\s*$/im.test(bare);
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
