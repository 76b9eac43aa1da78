/** Milliseconds. */
const day = 86_400_000;

/** A calendar file of one thing opens until so long after its end. */
export function stillOpens(end: number, now: Date): boolean {
  return now.getTime() <= end + 30 * day;
}

/** What a calendar to subscribe to shows of the past, and how long it says that something is cancelled. */
export function isInFeed(
  { end, cancelledAt }: { readonly end: number; readonly cancelledAt?: number | undefined },
  now: Date,
): boolean {
  const since = (days: number) => now.getTime() - days * day;
  return end >= since(180) && (cancelledAt === undefined || cancelledAt >= since(30));
}
