import { addDays } from '../shared/helsinki.ts';
import { changes } from './intents.ts';
import type { Understanding } from './ladder.ts';
import type { Chosen } from './model-question.ts';
import type { Said } from './said.ts';

export interface Heard {
  readonly understood: Understanding;
  readonly said: Said;
}

/** Days before and after today that a day may be which only the model read. */
const furthest = 400;

/**
 * What was understood, where the ladder was not sure and a model chose. Only an alternative of the ladder's own counts: a
 * look-up is answered; of what changes something the person is still asked, with the choice put first.
 */
export function settled({ understood, said }: Heard, { intent, day }: Chosen): Heard {
  const { decision, alternatives } = understood;
  if (decision !== 'ask' || !alternatives.includes(intent)) {
    return { understood, said };
  }
  const ordered = [intent, ...alternatives.filter((one) => one !== intent)];
  if (changes(intent)) {
    return { understood: { ...understood, alternatives: ordered }, said };
  }
  return {
    understood: { intent, decision: 'answer', alternatives: ordered },
    said: day === undefined ? said : withDay(said, day),
  };
}

/** Where the text has a day that the bot can read itself, that is the one. */
function withDay(said: Said, day: NonNullable<Chosen['day']>): Said {
  const near = addDays(said.today, -furthest) <= day && day <= addDays(said.today, furthest);
  return near && said.whens.length === 0
    ? { ...said, whens: [{ start: 0, end: said.text.length, when: { kind: 'day', day } }] }
    : said;
}
