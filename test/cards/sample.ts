import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../../cards/card.ts';

/** A state of a card that a person may meet; each is checked in every language. */
export interface Sample {
  readonly name: string;
  card(language: Language): Card;
}

/** What somebody may type to look like more than text. No card may show it as anything else. */
export const hostileText =
  '# [Click](https://evil.example) **bold** _it_ `x` <at>Everyone</at> <b>B</b> ${secret} {{DATE(2027-01-01)}} \u202eolleh | ~no~';
