/** Kept on one line: a weekday does not part from its date. */
export function unbroken(shown: string): string {
  return shown.replaceAll(' ', '\u00a0');
}
