/** Diets that are written alike but for case and spaces, most wanted first. */
export function dietSum(
  diets: readonly string[],
): readonly { readonly diet: string; readonly count: number }[] {
  const sums = new Map<string, { diet: string; count: number }>();
  for (const written of diets) {
    const diet = written.trim().replace(/\s+/g, ' ');
    const key = diet.toLocaleLowerCase('fi').replace(/(?<![.,;!])[.,;!]+$/, '');
    const known = sums.get(key);
    if (known) {
      known.count += 1;
    } else if (key !== '') {
      sums.set(key, { diet, count: 1 });
    }
  }
  return [...sums.values()].sort((a, b) => b.count - a.count || a.diet.localeCompare(b.diet, 'fi'));
}
