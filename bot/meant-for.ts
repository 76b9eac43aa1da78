import { mayMean, meansElseToOthers } from './subject-rights.ts';
import type { Turn } from './turn.ts';
import { meaningsIn } from './understanding/meanings-in.ts';
import type { Model } from './understanding/model.ts';
import type { Said } from './understanding/said.ts';
import type { Meaning } from './understanding/subject-names.ts';

export interface MeantFor {
  /** Done without looking further; also what the person may not do, so that they are told who can. */
  readonly sure: Meaning | undefined;
  readonly likely: Meaning | undefined;
  /** Of what the person may do. */
  readonly maybe: readonly Meaning[];
}

/** What a text means by the rules of `subjects.txt`, from the mouth of this person. */
export function meantFor({ actor }: Pick<Turn, 'actor'>, said: Said, model: Model): MeantFor {
  const all = meaningsIn(said, model);
  const able = all.filter(({ meaning }) => mayMean(actor, meaning));
  const refused = all.filter(({ meaning }) => !meansElseToOthers.includes(meaning));
  return {
    sure: [...able, ...refused].find(({ strength }) => strength === 'sure')?.meaning,
    likely: able.find(({ strength }) => strength === 'likely')?.meaning,
    maybe: able.filter(({ strength }) => strength === 'maybe').map(({ meaning }) => meaning),
  };
}
