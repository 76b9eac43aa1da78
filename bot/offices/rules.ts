import { type Action, isOfMunicipality, mayTry } from '../shared/authorize.ts';
import { inOffice, officesOf, servesSeveral } from '../shared/offices.ts';
import type { Office, Person } from '../shared/people.ts';

/** In which office something is done; `ask`: the person has to say; `gone`: the card is of one that they lost. */
export type Which =
  | { readonly kind: 'act'; readonly as: Person }
  | { readonly kind: 'ask'; readonly offices: readonly Office[] }
  | { readonly kind: 'gone' };

/** What is known of a start beside the person. */
interface Start {
  /** Asked all the same, since it changes something and the card does not say for which municipality. */
  readonly anew?: boolean;
  /** The municipality of the card whose button says it. */
  readonly of?: string | undefined;
}

/**
 * In which office somebody starts something. Who has chosen one is not asked again, nor is whose card says which; who may
 * do it in one only does it there.
 */
export function officeToAct(actor: Person, action: Action, { anew = false, of }: Start = {}): Which {
  if (!servesSeveral(actor) || !isOfMunicipality(action)) {
    return { kind: 'act', as: actor };
  }
  const marked = inOffice(actor, of);
  if (marked && mayTry(marked, action)) {
    return { kind: 'act', as: marked };
  }
  const able = officesOf(actor).filter((office) => mayTry(office, action));
  const [only] = able;
  if (able.length < 2) {
    return { kind: 'act', as: only ? { ...actor, ...only } : actor };
  }
  const acting = able.some(({ municipality }) => municipality === actor.municipality);
  return acting && actor.officeChosen && !anew ? { kind: 'act', as: actor } : { kind: 'ask', offices: able };
}

/** What of a card's data says for which municipality it is: marked with `as`, or about a municipality itself. */
export interface PressData {
  readonly as?: unknown;
  readonly municipality?: unknown;
  readonly nonce?: unknown;
}

/**
 * In which office a button is pressed: a card is for the municipality that it was made for, whichever its reader acts
 * for by now. The data only choose among the offices that the person has: they grant nothing.
 */
export function officeOfPress(actor: Person, action: Action, data: PressData): Which {
  // What a word is about is known only when it is said.
  if (officesOf(actor).length === 0 || action === 'word.press') {
    return { kind: 'act', as: actor };
  }
  if (typeof data.as === 'string') {
    const as = inOffice(actor, data.as);
    return as || !isOfMunicipality(action) ? { kind: 'act', as: as ?? actor } : { kind: 'gone' };
  }
  const about = typeof data.municipality === 'string' ? inOffice(actor, data.municipality) : undefined;
  return about ? { kind: 'act', as: about } : officeToAct(actor, action, { anew: data.nonce !== undefined });
}
