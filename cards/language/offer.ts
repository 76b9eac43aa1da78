import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { render } from '../render.ts';
import { text } from '../text/catalogue.ts';
import template from './offer.template.json' with { type: 'json' };

/** A card that offers, below all else and in the language that its reader wrote in, to go on in that language. */
export function withLanguageOffer(card: Card, written: Language): Card {
  const offer = text(written, 'understanding.offer');
  const view = { offer, title: text(written, 'understanding.offerYes'), code: written };
  const { content } = render(template, view, offer);
  const body: unknown = card.content['body'];
  return { ...card, content: { ...card.content, body: [...(Array.isArray(body) ? body : []), content] } };
}
