/** Ends of Finnish words in the elative and of the nominatives that they surely are of. */
const ends: readonly (readonly [RegExp, string])[] = [
  [/mises(?:ta|tä)$/u, 'minen'],
  [/(?<=[uyoö])kses(?:ta|tä)$/u, 's'],
  // "Kaudesta" and "vuodesta" are of words in -si.
  [/(?<=.{3}[eiouy][uy])(?<!vuo)des(?:ta|tä)$/u, 's'],
  [/(?<=i[aoö])s(?:ta|tä)$/u, ''],
  [/(?<=.{4}i)nnas(?:ta)$/u, 'nta'],
  [/(?<=.{4}i)nnäs(?:tä)$/u, 'ntä'],
  // Where there is nothing to weaken.
  [/(?<=.{3}(?:st|(?<=[aeiouyäö])[mnlrs])[aouyäö])s(?:ta|tä)$/u, ''],
];

/** "Johtamisesta": johtaminen. Undefined: it is no elative, or of more words than one could tell. */
export function nominativeOf(elative: string): string | undefined {
  const found = ends.find(([end]) => end.test(elative));
  return found && elative.replace(found[0], found[1]);
}

export function isElative(word: string): boolean {
  return /.{3}st[aä]$/u.test(word);
}
