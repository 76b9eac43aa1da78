import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { text } from '../text/catalogue.ts';
import template from './office-banner.template.json' with { type: 'json' };

interface OfficeBannerInput {
  readonly language: Language;
  /** Its name. */
  readonly municipality: string;
}

/** A card of another municipality than the one its reader acts for otherwise says so first. */
export function officeBanner(card: Card, { language, municipality }: OfficeBannerInput): Card {
  const banner = text(language, 'offices.banner', { name: plain(municipality) });
  const shown = text(language, 'offices.banner', { name: markdown(municipality) });
  const { content } = render(template, { banner: shown }, banner);
  const body: unknown = card.content['body'];
  return {
    ...card,
    content: {
      ...card.content,
      speak: `${banner}. ${String(card.content['speak'])}`,
      fallbackText: `${banner}. ${String(card.content['fallbackText'])}`,
      body: [content, ...(Array.isArray(body) ? body : [])],
    },
  };
}
