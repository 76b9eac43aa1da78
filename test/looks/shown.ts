import type { Language } from '../../bot/shared/people.ts';
import { loadSamples } from '../cards/load-samples.ts';
import type { ShownCard } from './page-api.ts';
import type { Theme } from './themes.ts';

/** Pixels of a card with its edges: in a channel on a desktop, and on a phone. */
export const widths = { wide: 600, phone: 320 } as const;

/** Every theme is seen in some language: a card has the same elements in all of them. */
export const themeOf: Readonly<Record<Language, Theme>> = { fi: 'light', sv: 'dark', en: 'contrast' };

const samples = await loadSamples();

export function shownIn(language: Language): readonly ShownCard[] {
  return samples.map(({ name, card }) => ({ name, language, content: card(language).content }));
}

export function shownNamed(name: string, language: Language = 'fi'): ShownCard {
  const sample = samples.find((one) => one.name === name);
  if (sample === undefined) throw new Error(`no sample is called “${name}”`);
  return { name, language, content: sample.card(language).content };
}

/** So many are drawn at once: fewer take longer, more make a page that is slow to measure. */
const together = 30;

export function inParts(cards: readonly ShownCard[]): readonly (readonly ShownCard[])[] {
  return Array.from({ length: Math.ceil(cards.length / together) }, (_, part) =>
    cards.slice(part * together, (part + 1) * together),
  );
}

/** One of the cards that differ only in their words, or in how many there are of something. */
export function differentlyBuilt(cards: readonly ShownCard[]): readonly ShownCard[] {
  return [...new Map(cards.map((card) => [JSON.stringify(builtOf(card.content)), card])).values()];
}

const kinds = new Set(['type', 'style', 'mode', 'isVisible', 'isMultiSelect', 'isRequired']);

function builtOf(part: unknown): unknown {
  if (Array.isArray(part)) {
    const all = part.map(builtOf);
    return all.filter((one, i) => JSON.stringify(one) !== JSON.stringify(all[i - 1]));
  }
  if (typeof part !== 'object' || part === null) return typeof part;
  const kept = Object.entries(part).filter(([key]) => key !== 'data' && key !== 'verb');
  return Object.fromEntries(kept.map(([key, value]) => [key, kinds.has(key) ? value : builtOf(value)]));
}
