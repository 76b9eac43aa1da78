import { placesOf } from './place-names.ts';
import { dayOf } from './shared/helsinki.ts';
import type { Services, Turn } from './turn.ts';
import { longestText } from './understanding/ladder.ts';
import { noticedLanguage } from './understanding/noticed-language.ts';
import { readSaid, type Said } from './understanding/said.ts';

/** A text with the dates, names and ideas in it, as of today, in the language that it is written in. */
export async function saidNow(turn: Turn, text: string, services: Services): Promise<Said> {
  const short = text.slice(0, longestText);
  const [noticed, network, model] = await Promise.all([
    noticedLanguage(short),
    services.network.get(),
    services.understanding(),
  ]);
  const finders = { concepts: model.find, places: placesOf(network) };
  const said = readSaid(short, noticed ?? turn.language, dayOf(turn.now), finders);
  return text.length > longestText ? { ...said, whole: text } : said;
}
