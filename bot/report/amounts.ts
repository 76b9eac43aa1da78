/*
 * Numbers as people type and read them. Reading gives undefined for what is no such number; nothing typed is 0.
 * Decimals come after a comma or a point; spaces part the thousands, and the unit may stand after the number.
 */

const spaces = /\s/g;

/** Digits before and after the decimal mark, at most `decimals` of them. */
function digits(typed: string, decimals: number, unit: RegExp): readonly [string, string] | undefined {
  const bare = typed.trim().replace(unit, '').replace(spaces, '');
  const found = /^(\d{1,9})(?:[.,](\d+))?$/.exec(bare);
  const [, whole = '', part = ''] = found ?? [];
  return found && part.length <= decimals ? [whole, part.padEnd(decimals, '0')] : undefined;
}

function scaled(
  typed: string,
  scale: { readonly decimals: number; readonly unit: RegExp; readonly most: number },
): number | undefined {
  if (!typed.trim()) {
    return 0;
  }
  const read = digits(typed, scale.decimals, scale.unit);
  const amount = read && Number(read.join(''));
  return amount !== undefined && amount <= scale.most ? amount : undefined;
}

export const mostParticipants = 5_000;

export function readCount(typed: string): number | undefined {
  return scaled(typed, { decimals: 0, unit: /$/, most: mostParticipants });
}

/** Euros; no single cost of a workshop is more. */
export const mostEuros = 20_000;

export function readCents(typed: string): number | undefined {
  return scaled(typed, { decimals: 2, unit: /(€|eur(oa)?)$/i, most: mostEuros * 100 });
}

/** Kilometres; further than this nobody drives for one workshop. */
export const mostKm = 3_000;

/** Kilometres with at most one decimal. */
export function readKm(typed: string): number | undefined {
  const tenths = scaled(typed, { decimals: 1, unit: /km$/i, most: mostKm * 10 });
  return tenths === undefined ? undefined : tenths / 10;
}

/** Hours of work on one workshop. */
export const mostHours = 500;

/** Hours, whole or in quarters: "6", "6,5", "6,25". Gives quarters of an hour. */
export function readQuarterHours(typed: string): number | undefined {
  const hundredths = scaled(typed, { decimals: 2, unit: /h$/i, most: mostHours * 100 });
  return hundredths === undefined || hundredths % 25 !== 0 ? undefined : hundredths / 25;
}

/** The cost of driving in cents: the kilometres have one decimal, so that no rounding creeps in on the way. */
export function kmCost(km: number, rateCents: number): number {
  return Math.round((Math.round(km * 10) * rateCents) / 10);
}

/** As it would be typed in Finland; 0 is left empty. */
export function typedCents(cents: number): string {
  return cents === 0 ? '' : `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
}

export function typedNumber(amount: number): string {
  return amount === 0 ? '' : String(amount).replace('.', ',');
}
