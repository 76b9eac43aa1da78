import type { Language } from '../shared/people.ts';

/** Of fewer words nobody can tell. */
const fewestWords = 4;
/** How far the likeliest must lead, of 1. */
const lead = 0.3;
const ours = ['fi', 'sv', 'en'] as const;

/** The language that a text is surely in. The library is large and loaded on first use. */
export async function noticedLanguage(text: string): Promise<Language | undefined> {
  // Numbers are of no language, and mislead.
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  if (words.length < fewestWords) {
    return undefined;
  }
  const { detectAll } = await import('tinyld');
  const [first, second] = detectAll(words.join(' '), { only: [...ours] });
  const sure = first && first.accuracy - (second?.accuracy ?? 0) > lead;
  return sure ? ours.find((one) => one === first.lang) : undefined;
}
