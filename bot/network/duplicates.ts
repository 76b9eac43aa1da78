import type { Fault } from './fault.ts';
import type { List, Read } from './read-file.ts';

/** Each row whose key an earlier row has too. `keyOf` gives nothing where the key could not be read. */
export function findDuplicates<T>(
  list: List,
  rows: readonly Read<T>[],
  fields: readonly string[],
  keyOf: (values: Partial<T>) => string | undefined,
  faults: Fault[],
): void {
  const first = new Map<string, number>();
  for (const { row, values } of rows) {
    const key = keyOf(values);
    const earlier = key === undefined ? undefined : first.get(key);
    if (earlier !== undefined) {
      faults.push({ list, row, problem: { name: 'same-row', params: { fields, row: earlier } } });
    } else if (key !== undefined) {
      first.set(key, row);
    }
  }
}
