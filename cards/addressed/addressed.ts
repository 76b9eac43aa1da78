import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { text } from '../text/catalogue.ts';
import template from './addressed.template.json' with { type: 'json' };

export interface AddressedCardInput {
  readonly language: Language;
  /** Whom the card is for. */
  readonly name: string;
  readonly roleTitle: string;
}

/** Local mode: a card for somebody else, marked with whom it is for. */
export function addressedCard(card: Card, { language, name, roleTitle }: AddressedCardInput): Card {
  const banner = text(language, 'role.addressed', { name: plain(name), role: roleTitle });
  const { content } = render(template, { banner: markdown(banner) }, banner);
  const body: unknown = card.content['body'];
  return {
    content: {
      ...card.content,
      speak: `${banner}. ${String(card.content['speak'])}`,
      fallbackText: `${banner}. ${String(card.content['fallbackText'])}`,
      body: [content, ...(Array.isArray(body) ? body : [])],
    },
    summary: `${banner}: ${card.summary}`,
  };
}
