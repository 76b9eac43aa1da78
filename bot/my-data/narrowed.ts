/** Lists in which everybody of an aggregate stands: of these only what is a person's own. */
const lists = new Set([
  'active',
  'ended',
  'questions',
  'late',
  'list',
  'watchers',
  'seats',
  'hosts',
  'absent',
  'present',
  'people',
  'who',
  'targets',
]);
/** What says nothing of a person. */
const left = new Set(['command', 'answer', 'sequence', 'tallies', 'counts']);

/** What is stored, without what it says of others than a person: of a list only the parts in which they stand. */
export function narrowed(value: unknown, isTheirs: (part: unknown) => boolean, name = ''): unknown {
  if (Array.isArray(value)) {
    const own = value.filter(isTheirs);
    return own.length > 0 || lists.has(name)
      ? own.map((part) => narrowed(part, isTheirs))
      : value.map((part) => narrowed(part, isTheirs));
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([key]) => !left.has(key));
    return Object.fromEntries(entries.map(([key, part]) => [key, narrowed(part, isTheirs, key)]));
  }
  return value;
}
