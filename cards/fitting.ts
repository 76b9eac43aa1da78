import type { Card } from './card.ts';

/** The card in characters, somewhat below what Teams takes (25 KB in UTF-16). */
const mostCharacters = 12_700;

/**
 * The card with as much of people's texts as fits: `make` shortens each of them to so many characters. Texts of
 * their longest fit as they are; only those full of marks that are escaped do not.
 */
export function fittingCard(make: (longest: number) => Card, longest: number): Card {
  const whole = make(longest);
  if (fits(whole)) {
    return whole;
  }
  let most = 0;
  let tooMany = longest;
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (fits(make(middle))) {
      most = middle;
    } else {
      tooMany = middle;
    }
  }
  return make(most);
}

function fits({ content }: Card): boolean {
  return JSON.stringify(content).length <= mostCharacters;
}
