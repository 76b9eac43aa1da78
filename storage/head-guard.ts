/**
 * The version a head must still have when a transaction replaces it. Everything that is exact in this program
 * hangs on this one condition; a test builds the bot with it removed and sees the sums go wrong.
 */
export function headGuard(etag: string): string {
  return etag;
}
