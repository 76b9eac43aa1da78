import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod/v4';
import { exactIntent } from './exact-words.ts';
import { understand } from './ladder.ts';
import { learn, readSources, readUtterances } from './learn.ts';
import type { Judged } from './measure.ts';
import { type Model, openModel, type StoredModel } from './model.ts';
import type { Utterance } from './parse-utterances.ts';
import { tableOf } from './report.ts';

/*
 * npm run understanding              measures on the utterances that are held back
 * npm run understanding -- classify  reads {"lang","text"} a line, answers a line
 * npm run understanding -- unseen    measures on what somebody else wrote, and nothing was tuned by
 * npm run understanding -- across    measures on each file of utterances what is learnt from the others
 * npm run understanding -- build     writes the model; the build calls it
 */

const sources = 'bot/understanding';
const unseen = 'test/understanding/unseen';
const heldBack = 'test/understanding/held-back.json';
const modelFile = fileURLToPath(new URL('./understanding.json', import.meta.url));

const asked = z.object({ lang: z.enum(['fi', 'sv', 'en']), text: z.string() });

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Each line has its answer, so that they stay beside each other: one that cannot be read is named, and means nothing. */
async function classify(model: Model): Promise<void> {
  let n = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    n += 1;
    const read = asked.safeParse(jsonOf(line.replace(/^\uFEFF/u, '')));
    if (!read.success) {
      process.stderr.write(`line ${n}: {"lang":"fi|sv|en","text":"…"} is needed\n`);
      process.exitCode = 1;
    }
    const { lang, text } = read.data ?? { lang: 'fi', text: '' };
    process.stdout.write(`${JSON.stringify(understand(text, lang, model, exactIntent))}\n`);
  }
}

function judge(model: Model, utterances: readonly Utterance[]): readonly Judged[] {
  return utterances.map((utterance) => ({
    utterance,
    understanding: understand(utterance.text, utterance.lang, model, exactIntent),
  }));
}

/** What is said in the same words in the other files is not learnt from. */
function across(): readonly Judged[] {
  const { concepts, utterances } = readSources(sources);
  return [...utterances].flatMap(([name, some]) => {
    const same = new Set(some.map(({ text }) => text.toLowerCase()));
    const others = [...utterances].flatMap(([other, list]) =>
      other === name ? [] : list.filter(({ text }) => !same.has(text.toLowerCase())),
    );
    return judge(openModel(learn(concepts, others)), some);
  });
}

const stored = () => openModel(JSON.parse(readFileSync(modelFile, 'utf8')) as StoredModel);

switch (process.argv[2]) {
  case undefined:
    process.stdout.write(tableOf(judge(stored(), JSON.parse(readFileSync(heldBack, 'utf8')) as Utterance[])));
    break;
  case 'classify':
    await classify(stored());
    break;
  case 'unseen':
    process.stdout.write(tableOf(judge(stored(), [...readUtterances(unseen).values()].flat())));
    break;
  case 'across':
    process.stdout.write(tableOf(across()));
    break;
  case 'build': {
    const { concepts, subjects, utterances } = readSources(sources);
    const learnt = learn(concepts, [...utterances.values()].flat());
    writeFileSync(modelFile, JSON.stringify({ ...learnt, subjects }));
    break;
  }
  default:
    process.stderr.write('Use: npm run understanding [-- classify | unseen | across]\n');
    process.exitCode = 1;
}
