/** Who is not carried over, and the page that was ticked. */
export interface Ticked {
  /** Codes that were left out on any page, separated by commas. */
  readonly out: string;
  /** Codes that the page showed, and those of them that are ticked. */
  readonly codes: string;
  readonly stay: string;
}

/** Everybody left out once a page has been ticked: the other pages stay as they were. */
export function leftOut({ out, codes, stay }: Ticked): ReadonlySet<string> {
  const [before, shown, ticked] = [listed(out), listed(codes), new Set(listed(stay))];
  return new Set([
    ...before.filter((code) => !shown.includes(code)),
    ...shown.filter((code) => !ticked.has(code)),
  ]);
}

export function listed(codes: string): readonly string[] {
  return codes.split(',').filter((code) => code !== '');
}
