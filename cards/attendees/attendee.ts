import type { Language } from '../../bot/shared/people.ts';
import type { Answer } from '../../bot/shared/session.ts';
import { text } from '../text/catalogue.ts';

/** An attendee as hosts see them. */
export interface Attendee {
  readonly who: string;
  /** Empty: registered without a name, or not in the network any more. */
  readonly name: string;
  /** The municipality's name as shown; empty: of the network itself. */
  readonly municipality: string;
  readonly answer: Answer;
  /** Place in the line, from 1. */
  readonly position?: number | undefined;
  /** Name of who registered them, where it was another. */
  readonly by?: string | undefined;
  /** Name of who has their place now. */
  readonly substitute?: string | undefined;
  /** The diet's words; only where hosts may read them. */
  readonly diet?: string | undefined;
}

export function nameOf(language: Language, { name }: Pick<Attendee, 'name'>): string {
  return name || text(language, 'attendees.unnamed');
}

export function municipalityOf(language: Language, { municipality }: Pick<Attendee, 'municipality'>): string {
  return municipality || text(language, 'attendees.network');
}

/** The place held, and the line that one stands in meanwhile. */
export function seatText(language: Language, { seat, waits }: Pick<Answer, 'seat' | 'waits'>): string {
  const held = text(language, `attendees.seat-${seat}`);
  if (!waits) {
    return held;
  }
  const line = text(language, 'attendees.inLine', { for: waits.for });
  return seat === 'waiting' ? line : `${held}, ${line}`;
}
