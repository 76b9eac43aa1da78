import { changes, type Intent, intents } from './intents.ts';
import type { Understanding } from './ladder.ts';
import type { Utterance } from './parse-utterances.ts';

/** Shares from 0 to 1. */
export interface Figures {
  readonly count: number;
  /** The best guess is what was meant. */
  readonly top1: number;
  /** What was meant is among the three alternatives. */
  readonly top3: number;
  /** Of all: a look-up other than the one meant was shown without asking. */
  readonly wrongAction: number;
  /** Of the look-ups: answered, rightly, without asking. */
  readonly coverage: number;
  /** Of what the bot does not do: told apart. */
  readonly outside: number;
}

export interface Judged {
  readonly utterance: Utterance;
  readonly understanding: Understanding;
}

const share = (some: readonly unknown[], all: readonly unknown[]) =>
  all.length === 0 ? Number.NaN : some.length / all.length;

export function figuresOf(judged: readonly Judged[]): Figures {
  const lookUps = judged.filter(({ utterance: { intent } }) => intent !== 'none' && !changes(intent));
  const outside = judged.filter(({ utterance }) => utterance.intent === 'none');
  const right = ({ utterance, understanding }: Judged) => utterance.intent === understanding.intent;
  const answered = ({ understanding }: Judged) => understanding.decision === 'answer';
  return {
    count: judged.length,
    top1: share(judged.filter(right), judged),
    top3: share(
      judged.filter(({ utterance, understanding }) => understanding.alternatives.includes(utterance.intent)),
      judged,
    ),
    wrongAction: share(
      judged.filter((one) => answered(one) && !right(one)),
      judged,
    ),
    coverage: share(
      lookUps.filter((one) => answered(one) && right(one)),
      lookUps,
    ),
    outside: share(outside.filter(right), outside),
  };
}

/** How often what was meant was taken for something else. */
export function confusionOf(
  judged: readonly Judged[],
): readonly { readonly meant: Intent; readonly taken: Intent; readonly times: number }[] {
  return intents
    .flatMap((meant) =>
      intents.map((taken) => ({
        meant,
        taken,
        times: judged.filter(
          ({ utterance, understanding }) => utterance.intent === meant && understanding.intent === taken,
        ).length,
      })),
    )
    .filter(({ meant, taken, times }) => meant !== taken && times > 0)
    .sort((a, b) => b.times - a.times);
}
