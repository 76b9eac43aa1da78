/** Longest reason of a host's change, in characters; stated on the cards. */
export const reasonLength = 500;

/** A host's words, or what is wrong with them. */
export function readReason(
  typed: string,
): { readonly reason: string } | { readonly fault: 'give-reason' | 'too-long' } {
  const reason = typed.trim();
  if (reason.length > reasonLength) {
    return { fault: 'too-long' };
  }
  return reason === '' ? { fault: 'give-reason' } : { reason };
}
