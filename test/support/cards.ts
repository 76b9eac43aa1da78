/** Reads cards as a person would: what is written on them, which buttons there are, what can be filled in. */
export type CardContent = Readonly<Record<string, unknown>>;

export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Input {
  readonly id: string;
  readonly type: string;
  readonly value: string;
  readonly choices: readonly string[];
}

function walk(node: unknown, visit: (object: CardContent) => void): void {
  if (Array.isArray(node)) {
    for (const part of node) {
      walk(part, visit);
    }
  } else if (typeof node === 'object' && node !== null) {
    visit(node as CardContent);
    for (const [key, part] of Object.entries(node)) {
      if (key !== 'data') {
        walk(part, visit);
      }
    }
  }
}

/** All visible words of a card, in order. */
export function wordsOf(card: CardContent): string {
  const words: string[] = [];
  walk(card['body'], (node) => {
    for (const key of ['text', 'title', 'value', 'label'] as const) {
      if (typeof node[key] === 'string' && node['type'] !== 'Action.Execute') {
        words.push(node[key]);
      }
    }
  });
  return words.join('\n').replaceAll('\\', '').replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
}

export function buttonsOf(card: CardContent): readonly Button[] {
  const buttons: Button[] = [];
  walk(card, (node) => {
    if (node['type'] === 'Action.Execute') {
      const { title, verb, data } = node as unknown as Button;
      buttons.push({ title: String(title).replaceAll('\u00a0', ' '), verb: String(verb), data: data ?? {} });
    }
  });
  return buttons;
}

export function inputsOf(card: CardContent): readonly Input[] {
  const inputs: Input[] = [];
  walk(card, (node) => {
    if (typeof node['type'] === 'string' && node['type'].startsWith('Input.')) {
      const choices = (node['choices'] ?? []) as readonly { readonly value: string }[];
      inputs.push({
        id: String(node['id']),
        type: node['type'],
        value:
          typeof node['value'] === 'string' || typeof node['value'] === 'number' ? String(node['value']) : '',
        choices: choices.map((choice) => choice.value),
      });
    }
  });
  return inputs;
}
