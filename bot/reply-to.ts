import { askWhich } from './ask-which.ts';
import { greet, notUnderstood } from './commands.ts';
import { notice } from './notice.ts';
import { perform } from './perform-intent.ts';
import { mayMean } from './subject-rights.ts';
import type { Reply, Services, Turn } from './turn.ts';
import { type Courtesy, courtesyIn } from './understanding/courtesy.ts';
import type { Intent } from './understanding/intents.ts';
import type { Understanding } from './understanding/ladder.ts';
import type { Said } from './understanding/said.ts';
import { tellsPast } from './understanding/tells-past.ts';

/** What is done about what a text most likely means. */
export function replyTo(
  { intent, decision, alternatives }: Understanding,
  said: Said,
  turn: Turn,
  services: Services,
): Promise<Reply> {
  switch (decision) {
    case 'none':
      return outside(said, turn, services);
    case 'ask': {
      const pointed = cancelled(alternatives, said, turn, services);
      return pointed
        ? perform(pointed, said, turn, services)
        : Promise.resolve(askWhich(turn, alternatives, said, services));
    }
    case 'answer':
    case 'confirm':
      if (intent === 'none') {
        return notUnderstood(turn, said.text, services);
      }
      return intent === 'book' && tellsPast(said)
        ? Promise.resolve(askWhich(turn, ['mybookings', 'report', 'materials'], said, services))
        : perform(readingFor(turn, intent, alternatives, said), said, turn, services);
  }
}

/** Where one may not do one of two readings but may do the other, the other is meant; a workshop that is named is none. */
function readingFor(
  { actor }: Turn,
  intent: Exclude<Intent, 'none'>,
  alternatives: readonly Intent[],
  { concepts }: Said,
): Exclude<Intent, 'none'> {
  const other = intent === 'cancel' ? 'rsvp_no' : intent === 'book' ? 'rsvp_yes' : undefined;
  const isOther = other && alternatives.includes(other) && !mayMean(actor, intent) && mayMean(actor, other);
  return isOther && !concepts.has('workshop') ? other : intent;
}

/** "Peru se", "avboka den andra": what the last card showed says which of the two is cancelled. */
function cancelled(
  alternatives: readonly Intent[],
  { pointing }: Said,
  { actor, now }: Turn,
  services: Services,
): 'cancel' | 'rsvp_no' | undefined {
  const shown = services.recent.of(actor.id, now);
  if (
    !shown ||
    !(alternatives.includes('cancel') && alternatives.includes('rsvp_no')) ||
    pointing.size === 0
  ) {
    return undefined;
  }
  return shown.kind === 'workshops' ? 'cancel' : 'rsvp_no';
}

/** Courtesy is met with courtesy; else it is said that the bot does not do this. */
async function outside(said: Said, turn: Turn, services: Services): Promise<Reply> {
  const courtesy = courtesyIn(said, true);
  if (courtesy) {
    return answerCourtesy(courtesy, turn, services);
  }
  return isPlace(said, turn)
    ? askWhich(turn, ['remaining', 'situation', 'contacts'], said, services)
    : notUnderstood(turn, said.text, services);
}

export async function answerCourtesy(courtesy: Courtesy, turn: Turn, services: Services): Promise<Reply> {
  switch (courtesy) {
    case 'greeting':
      return greet(turn, '', services);
    case 'thanks':
      return notice(turn, { notice: 'welcome' });
    case 'goodbye':
      return notice(turn, { notice: 'goodbye' });
    case 'declined':
      return notice(turn, { notice: 'nothing-done' });
  }
}

/** A municipality and nothing else but a sign after it, from somebody who looks after several. */
function isPlace({ text, places }: Said, { actor }: Turn): boolean {
  const [only] = places;
  const isAll = only !== undefined && only.end - only.start >= text.trim().length - 1;
  return isAll && actor.municipality === undefined;
}
