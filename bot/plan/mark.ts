import { hashKey } from '../../storage/tables/keys.ts';
import type { PlannedUnit } from './form.ts';

/** Tells plans apart. Units left open at the end do not count. */
export function markOf(units: readonly PlannedUnit[]): string {
  const lines = units.map(({ quarter, theme, who }) => [quarter, theme, who]);
  const last = lines.findLastIndex((line) => line.some(Boolean));
  return hashKey(...lines.slice(0, last + 1).flat());
}
