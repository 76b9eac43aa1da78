export interface Choice {
  readonly [key: string]: string;
  readonly title: string;
  readonly value: string;
}

export interface Fitting {
  readonly choices: readonly Choice[];
  /** Of those shown, separated by commas. */
  readonly chosen: string;
}

/**
 * As many choices as have room (characters, as they are written on the card), in their order, but those chosen first
 * of all. `all`: so many that all of them may be chosen and the card still keeps its size.
 */
export function fitting(
  choices: readonly Choice[],
  typed: string,
  most: number,
  counted: 'chosen' | 'all' = 'chosen',
): { readonly fitting: Fitting; readonly used: number } {
  const wanted = new Set(typed.split(','));
  const shown = new Set<string>();
  let used = 0;
  for (const choice of choices.toSorted(
    (a, b) => Number(wanted.has(b.value)) - Number(wanted.has(a.value)),
  )) {
    const size = sizeOf(choice, counted === 'all' || wanted.has(choice.value));
    if (used + size > most) {
      break;
    }
    used += size;
    shown.add(choice.value);
  }
  const kept = choices.filter(({ value }) => shown.has(value));
  const chosen = kept.map(({ value }) => value).filter((value) => wanted.has(value));
  return { fitting: { choices: kept, chosen: chosen.join(',') }, used };
}

/** With the comma after it; what is chosen is named in the list's value too. */
export function sizeOf(choice: Choice, chosen: boolean): number {
  return JSON.stringify(choice).length + 1 + (chosen ? choice.value.length + 1 : 0);
}
