import { type Intent, isIntent } from './intents.ts';

export interface Utterance {
  readonly lang: 'fi' | 'sv' | 'en';
  readonly intent: Intent;
  readonly text: string;
}

/** Reads a file of utterances, one a line below the intent's heading; throws, with the line, where it is not so. */
export function parseUtterances(file: string, lang: Utterance['lang'], name: string): readonly Utterance[] {
  const found: Utterance[] = [];
  let intent: Intent | undefined;
  file.split(/\r?\n/).forEach((line, n) => {
    const text = line.trim();
    if (text.startsWith('## ')) {
      const heading = text.slice(3).trim();
      if (!isIntent(heading)) throw new Error(`${name}, line ${n + 1}: no intent is named ${heading}`);
      intent = heading;
    } else if (text && !text.startsWith('# ')) {
      if (!intent) throw new Error(`${name}, line ${n + 1}: stands below no heading`);
      found.push({ lang, intent, text });
    }
  });
  return found;
}
