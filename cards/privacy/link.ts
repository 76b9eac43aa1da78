import { languages } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';

const privacyVerb = 'privacy.show';

/** What a card shows is ours: built from templates. */
interface Node {
  readonly [key: string]: unknown;
}

/**
 * A card on which something may be written leads to what is kept of it: beside it, and without what was typed. It is
 * added here, so that no form can be without.
 */
export function withPrivacyLink(card: Node, reader: unknown): Node {
  const language = languages.find((one) => one === reader) ?? 'fi';
  if (!holds(card['body'], (node) => node['type'] === 'Input.Text') || holds(card, isLink)) {
    return card;
  }
  const actions = Array.isArray(card['actions']) ? card['actions'] : [];
  return {
    ...card,
    actions: [
      ...actions,
      {
        type: 'Action.Execute',
        verb: privacyVerb,
        title: text(language, 'privacy.link'),
        mode: 'secondary',
        associatedInputs: 'none',
        data: { v: 1, in: language },
      },
    ],
  };
}

function isLink(node: Node): boolean {
  return node['verb'] === privacyVerb;
}

function holds(part: unknown, fits: (node: Node) => boolean): boolean {
  if (Array.isArray(part)) {
    return part.some((one) => holds(one, fits));
  }
  if (typeof part !== 'object' || part === null) {
    return false;
  }
  return fits(part as Node) || Object.values(part).some((one) => holds(one, fits));
}
