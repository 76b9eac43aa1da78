/** Teams did not take a message, and is to be left alone for a while. Instants in milliseconds. */
export interface Refusal {
  readonly conversation: string;
  readonly until: number;
  /** By our own count the conversation would have taken it. */
  readonly unexplained: boolean;
}

/**
 * Refusals of so many conversations in a row, of which none has reached its own limit, are meant for the tenant.
 * One may be an oddity. Fewer would take chance for a rule where a fifth of all is refused; more would go on knocking.
 */
const inARow = 4;

/**
 * Until when the whole tenant is to be left alone; undefined: it is not. `refusals`: those since Teams last took
 * something.
 */
export function tenantHeldUntil(refusals: readonly Refusal[], now: number): number | undefined {
  const standing = refusals.filter(({ until, unexplained }) => unexplained && until > now);
  const conversations = new Set(standing.map(({ conversation }) => conversation));
  return conversations.size >= inARow ? Math.max(...standing.map(({ until }) => until)) : undefined;
}
