import { chooseLanguage } from './language/handler.ts';
import type { Reply, Turn } from './turn.ts';
import { wantedLanguage } from './understanding/wanted-language.ts';

/** `kieli`, with what was said after the word: it is asked whether to go on in the language that is named. */
export function openSaidLanguage(turn: Turn, text: string): Promise<Reply> {
  return chooseLanguage(turn, wantedLanguage(text));
}
