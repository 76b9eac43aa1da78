import type { Intent } from './intents.ts';
import type { Meaning } from './subject-names.ts';

/** What a card showed somebody last: "the second one" and "it" are said about it. */
export interface Shown {
  readonly kind: 'workshops' | 'sessions';
  /** In the order of the card. */
  readonly ids: readonly string[];
  /** When the one that was shown alone is (milliseconds since 1970). */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

type FormIntent = Extract<Intent, 'book' | 'reschedule' | 'announce'>;

/** What somebody's last words came to, and what they may go on from: "no, on Friday", "the first", "and Lovisa?" */
export type Thread =
  /** A form that was filled from a text, which is kept for them alone, in memory. */
  | { readonly kind: 'form'; readonly intent: FormIntent; readonly text: string }
  | { readonly kind: 'choices'; readonly choices: readonly Meaning[]; readonly text: string }
  | { readonly kind: 'look-up'; readonly command: string };

interface Last {
  readonly shown?: Shown | undefined;
  readonly thread?: Thread | undefined;
  readonly at: number;
}

/** Who has not written for so long has something else in mind (milliseconds). */
const remembered = 30 * 60_000;
const mostPeople = 2_000;

/**
 * In this process alone, and only for a while: what is said without it is asked for, so that nothing depends on it.
 */
export class Recent {
  readonly #last = new Map<string, Last>();

  /** Another card takes their mind off what they spoke of before. */
  note(person: string, shown: Shown, now: Date): void {
    this.#put(person, { shown, at: now.getTime() });
  }

  noteThread(person: string, thread: Thread, now: Date): void {
    this.#put(person, { shown: this.of(person, now), thread, at: now.getTime() });
  }

  /** Whoever presses a button goes on there. */
  dropThread(person: string): void {
    const last = this.#last.get(person);
    if (last?.thread) {
      this.#last.set(person, { ...last, thread: undefined });
    }
  }

  of(person: string, now: Date): Shown | undefined {
    return this.#fresh(person, now)?.shown;
  }

  /** None where what was shown last is of the other kind. */
  idsOf(kind: Shown['kind'], person: string, now: Date): readonly string[] {
    const shown = this.of(person, now);
    return shown?.kind === kind ? shown.ids : [];
  }

  threadOf(person: string, now: Date): Thread | undefined {
    return this.#fresh(person, now)?.thread;
  }

  #fresh(person: string, now: Date): Last | undefined {
    const last = this.#last.get(person);
    return last && now.getTime() - last.at <= remembered ? last : undefined;
  }

  #put(person: string, last: Last): void {
    this.#last.delete(person);
    this.#last.set(person, last);
    // The oldest come first. What somebody wrote is kept no longer than it is of use.
    for (const [one, { at }] of this.#last) {
      if (this.#last.size <= mostPeople && last.at - at <= remembered) break;
      this.#last.delete(one);
    }
  }
}
