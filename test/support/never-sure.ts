import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { intents } from '../../bot/understanding/intents.ts';
import type { StoredModel } from '../../bot/understanding/model.ts';

/** Its three likeliest, whatever is said: a look-up, a change, and a look-up that may be of a day. */
export const likeliest = ['remaining', 'book', 'mybookings'] as const;

/** The file of a bot that has learnt nothing: it is sure of no text and asks. */
export function neverSure(): URL {
  const bias = intents.map((intent) => {
    const place = (likeliest as readonly string[]).indexOf(intent);
    return place < 0 ? 0 : (3 - place) / 100;
  });
  const scorer = { rows: '', scale: 1, bias };
  const model: StoredModel = {
    concepts: { substitute: { fi: ['korvaa*'], sv: [], en: [] } },
    withConcepts: scorer,
    without: scorer,
  };
  const file = join(mkdtempSync(join(tmpdir(), 'uso-')), 'understanding.json');
  writeFileSync(file, JSON.stringify(model));
  return pathToFileURL(file);
}
