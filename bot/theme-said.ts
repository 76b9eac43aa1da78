import type { Services } from './turn.ts';
import type { Said } from './understanding/said.ts';
import { type ThemeSaid, themeIn } from './understanding/theme.ts';
import { wordsIn } from './understanding/words.ts';

/** What a text says that something is to be about. */
export async function themeSaid(said: Said, services: Services): Promise<ThemeSaid> {
  const { find } = await services.understanding();
  return themeIn(said, (word) => find(wordsIn(word), said.language).includes('theme-of-workshop'));
}
