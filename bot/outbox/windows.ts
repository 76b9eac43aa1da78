/** So many sends at most in any stretch of so many milliseconds. */
export interface Window {
  readonly most: number;
  readonly ms: number;
}

/**
 * What Teams lets one bot send to one conversation (its documentation of rate limits, August 2026). A little longer
 * than they say: what leaves evenly need not arrive so.
 */
export const conversationWindows: readonly Window[] = [
  { most: 7, ms: 1_100 },
  { most: 8, ms: 2_100 },
  { most: 60, ms: 30_500 },
  { most: 1_800, ms: 3_605_000 },
];

/** What Teams takes from one bot in one tenant. */
export const tenantLimit: Window = { most: 50, ms: 1_000 };

/** So many are sent: the rest is for answers to people. */
export const tenantPerSecond = 47;

/** The conversation whose limits count: a chat, or a channel with all its threads. */
export function limitedAs(conversation: string): string {
  return conversation.split(';')[0] ?? conversation;
}

/** The instant from which one more may go; `sent`: the instants of earlier ones, oldest first (milliseconds). */
export function mayGoAt(sent: readonly number[], windows: readonly Window[]): number {
  return Math.max(
    Number.NEGATIVE_INFINITY,
    ...windows.map(({ most, ms }) => (sent.at(-most) ?? Number.NEGATIVE_INFINITY) + ms),
  );
}

/** Those that still count at an instant. */
export function stillCounting(
  sent: readonly number[],
  now: number,
  windows: readonly Window[],
): readonly number[] {
  const longest = Math.max(...windows.map(({ ms }) => ms));
  const first = sent.findIndex((at) => at > now - longest);
  return first < 0 ? [] : sent.slice(first);
}
