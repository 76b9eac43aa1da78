import type { Group } from './group.ts';
import { isDash, isWord, type Reading, says } from './reading.ts';

/** The week of "vko 49 ti tai ke" and of "ti–ke vko 49" is that of both days. */
export function withSharedWeeks(reading: Reading, groups: readonly Group[]): readonly Group[] {
  return groups.map((group, index) => shared(reading, group, groups[index - 1], groups[index + 1]));
}

function shared(reading: Reading, group: Group, before: Group | undefined, after: Group | undefined): Group {
  if (group.weekday === undefined || group.weekday.which !== undefined || group.date !== undefined) {
    return group;
  }
  for (const [left, right, other] of [
    [before, group, before],
    [group, after, after],
  ]) {
    const listed = left !== undefined && right !== undefined && isList(reading, left.next, right.at);
    if (listed && other?.weekday !== undefined && other.date?.kind === 'span') {
      return { ...group, date: other.date };
    }
  }
  return group;
}

function isList(reading: Reading, from: number, to: number): boolean {
  const comma = reading.tokens[from]?.text === ',';
  const joined = isDash(reading, from) || says(reading, from, 'until') || comma;
  return (
    to - from === 1 && (joined || isWord(reading, from, 'tai', 'vai', 'ja', 'eller', 'och', 'or', 'and'))
  );
}
