import { mayEat } from '../shared/may-eat.ts';
import { noRegistration } from '../shared/registration-time.ts';
import type { Session } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';

export interface DietOutcome {
  readonly kind: 'diet-saved' | 'diet-removed' | 'diet-not-asked' | 'unchanged' | 'cancelled' | 'past';
}

/** Notes that somebody told of a diet, or takes that back; the caterer may be told until the start. */
export function decideDiet(
  session: Session,
  { person, tells, at }: { readonly person: string; readonly tells: boolean; readonly at: number },
): { readonly answer: DietOutcome; readonly event?: SessionEvent } {
  const closed = noRegistration(session, at);
  if (closed === 'cancelled' || closed === 'past') {
    return { answer: { kind: closed } };
  }
  const own = session.answers.get(person);
  if (!session.facts.catering || !mayEat(own)) {
    return { answer: { kind: 'diet-not-asked' } };
  }
  if (!tells && !own.diet) {
    return { answer: { kind: 'unchanged' } };
  }
  return {
    answer: { kind: tells ? 'diet-saved' : 'diet-removed' },
    event: { type: 'seated', seats: [{ who: person, answer: { ...own, diet: tells || undefined } }] },
  };
}
