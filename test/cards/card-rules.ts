import { actions } from '../../bot/actions.ts';
import { strangerActions } from '../../bot/strangers.ts';
import type { Card } from '../../cards/card.ts';
import { firstWordOf, firstWords } from './first-words.ts';
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

  'has its heading before anything to fill in or press, and none that is larger below': ({ content }) => {
    const parts = nodesOf(content['body']);
    const first = parts.findIndex((node) => node['style'] === 'heading');
    const sizes = parts.filter((node) => node['style'] === 'heading').map(sizeOf);
    return [
      ...parts.slice(0, first).filter(isUsed).map(typeOf),
      ...sizes.filter((size, i) => size > (sizes[i - 1] ?? size)).map(String),
    ];
  },

  'is read aloud in whole sentences, without marks and ids': ({ content }) => {
    const speak = String(content['speak'] ?? '.');
    return unsaid.filter((mark) => mark.test(speak)).map((mark) => `${mark}: ${speak}`);
  },

  'says in words what it says by colour': ({ content }) => [
    ...nodesOf(content['body'])
      .filter((node) => node['type'] === 'Container' && isTelling(node['style']) && !isSaid(node['items']))
      .map((node) => `container ${String(node['style'])}`),
    ...unsaidMarks(content['body'], false),
  ],

  'begins each button with what it does': ({ content }) =>
    actionsOf(content)
      .map((action) => String(action['title'] ?? ''))
      .filter((title) => title !== '' && !firstWords.has(firstWordOf(title))),

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

function sizeOf(heading: Node): number {
  return ['small', 'default', 'medium', 'large', 'extraLarge'].indexOf(String(heading['size'] ?? 'default'));
}

function isUsed(node: Node): boolean {
  return /^(Input|Action)\./.test(typeOf(node));
}

/** What no voice should have to say: no end, doubled ends, marks for the eye, ids. */
const unsaid = [
  /[^.!?…]$/,
  /[.!?:]\s*\.(\s|$)|\s[.,!?](\s|$)/,
  /\p{Extended_Pictographic}|[·•›✓✔✕▲△●○◐◔]/u,
  /\b(19|29):\S|[0-9a-f]{8}-[0-9a-f]{4}-|\b\p{Ll}+\.\p{Ll}+\p{Lu}/u,
];

function isTelling(colour: unknown): boolean {
  return /^(good|warning|attention)$/i.test(String(colour));
}

/** Whether there are words among these parts. */
function isSaid(parts: unknown): boolean {
  return nodesOf(parts).some(({ text, label }) =>
    /\p{L}{2}/u.test(`${String(text ?? '')} ${String(label ?? '')}`),
  );
}

/** Coloured texts without words of their own and without words in the same column. */
function unsaidMarks(part: unknown, beside: boolean): string[] {
  return (Array.isArray(part) ? part : [part]).flatMap((node: unknown) => {
    const [{ text, color, items, columns } = {}] = nodesOf(node);
    const isMark = typeof text === 'string' && isTelling(color) && !/\p{L}{2}/u.test(text);
    return [
      ...(isMark && !beside ? [text] : []),
      ...unsaidMarks(items ?? [], isSaid(items)),
      ...unsaidMarks(columns ?? [], false),
    ];
  });
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
