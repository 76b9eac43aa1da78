/** At most so many characters, none cut in half. */
export function shortened(words: string, longest: number): string {
  const letters = [...words];
  return letters.length > longest
    ? `${letters
        .slice(0, Math.max(longest - 1, 0))
        .join('')
        .trimEnd()}…`
    : words;
}
