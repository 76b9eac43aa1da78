export type Node = Readonly<Record<string, unknown>>;

/** Every object of a card, the card itself first. */
export function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) {
    return value.flatMap(nodesOf);
  }
  if (!isNode(value)) {
    return [];
  }
  return [value, ...Object.values(value).flatMap(nodesOf)];
}

/** Texts that clients read as Markdown. */
export function markdownWords(card: unknown): string[] {
  const nodes = nodesOf(card);
  const facts = nodes.filter((node) => typeOf(node) === 'FactSet').flatMap((node) => nodesOf(node['facts']));
  return [
    ...nodes.filter((node) => typeOf(node) === 'TextBlock').map((node) => node['text']),
    ...facts.flatMap((fact) => [fact['title'], fact['value']]),
    ...nodes.filter(isExpanded).flatMap(choiceTitles),
  ].map(String);
}

const plainKeys = ['label', 'placeholder', 'errorMessage', 'altText', 'tooltip', 'speak', 'fallbackText'];

/** Texts that are shown or read aloud as they are. */
export function plainWords(card: unknown): string[] {
  return nodesOf(card).flatMap((node) => {
    const keys = /^(Action|Input)\./.test(typeOf(node)) ? ['title', 'value', ...plainKeys] : plainKeys;
    const choices = isExpanded(node) ? [] : choiceTitles(node);
    return [...keys.map((key) => node[key]), ...choices].filter((words) => typeof words === 'string');
  });
}

/** Radio buttons and check boxes: the official renderer reads their titles as Markdown, unlike those of a list. */
function isExpanded(node: Node): boolean {
  const style = node['style'] ?? (node['isMultiSelect'] === true ? 'expanded' : 'compact');
  return typeOf(node) === 'Input.ChoiceSet' && style === 'expanded';
}

function choiceTitles(node: Node): unknown[] {
  return nodesOf(node['choices']).map((choice) => choice['title']);
}

export function stringsOf(card: unknown): string[] {
  return nodesOf(card).flatMap((node) => Object.values(node).filter((value) => typeof value === 'string'));
}

export function typeOf(node: Node): string {
  return typeof node['type'] === 'string' ? node['type'] : '';
}

export function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

/** The lists of buttons on a card: its own, and those of its action sets. */
export function buttonRows(card: unknown): Node[][] {
  return nodesOf(card).flatMap(({ actions }) => (Array.isArray(actions) ? [actions.filter(isNode)] : []));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
