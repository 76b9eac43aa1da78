/** Longest address, in characters. */
export const linkLength = 500;

/** An address that may be shown as one: https, of usual length, and without a name before the host that deceives. */
export function isHttpsLink(typed: string): boolean {
  if (typed.length > linkLength || !URL.canParse(typed)) {
    return false;
  }
  const { protocol, username, password } = new URL(typed);
  return protocol === 'https:' && username === '' && password === '';
}
