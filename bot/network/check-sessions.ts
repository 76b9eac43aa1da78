import { dayOf } from '../shared/helsinki.ts';
import { findDuplicates } from './duplicates.ts';
import type { Fault } from './fault.ts';
import { type Known, type PeriodFrame, periodFrames } from './known.ts';
import type { SessionRow } from './network-file.ts';
import type { FileRows } from './read-file.ts';

interface Problem {
  readonly field: string;
  readonly problem: string;
}

export function checkSessions(rows: FileRows, known: Known, faults: Fault[]): void {
  findDuplicates('sessions', rows.sessions, 'id', ({ id }) => id, faults);
  const frames = periodFrames(rows, known);
  // While the days of a period cannot be read, "in no period" would only be an echo of that fault.
  const complete = rows.periods.every(({ values }) => frames.some(({ id }) => id === values.id));
  for (const { row, values } of rows.sessions) {
    const problems = [
      ...timeProblems(values),
      ...(complete ? periodProblems(values, frames) : []),
      ...roomProblems(values, known),
    ];
    faults.push(...problems.map((problem) => ({ list: 'sessions', row, ...problem })));
  }
}

function timeProblems({ start, end, opens, closes }: Partial<SessionRow>): readonly Problem[] {
  const problems: Problem[] = [];
  if (start !== undefined && end !== undefined && end <= start) {
    problems.push({ field: 'end', problem: 'is not after start' });
  }
  if (opens !== undefined && closes !== undefined && opens > closes) {
    problems.push({ field: 'closes', problem: 'is before opens' });
  }
  if (opens !== undefined && start !== undefined && opens > dayOf(new Date(start))) {
    problems.push({ field: 'opens', problem: 'is after the session' });
  }
  return problems;
}

function periodProblems(values: Partial<SessionRow>, frames: readonly PeriodFrame[]): readonly Problem[] {
  const { start, end, kind, topic } = values;
  if (start === undefined) {
    return [];
  }
  const [from, to] = [dayOf(new Date(start)), dayOf(new Date(end ?? start))];
  const period = frames.find((frame) => frame.from <= from && from <= frame.to);
  if (!period) {
    return [{ field: 'start', problem: `${from} is in no period of this file or the store` }];
  }
  return [
    ...(to > period.to ? [{ field: 'end', problem: `is after the end of period ${period.id}` }] : []),
    ...(topic !== undefined && kind === 'sparring' && topic > period.topics
      ? [
          {
            field: 'topic',
            problem: `${topic} is more than the ${period.topics} topics of period ${period.id}`,
          },
        ]
      : []),
  ];
}

function roomProblems(values: Partial<SessionRow>, known: Known): readonly Problem[] {
  const { id, kind, capacity, perMunicipality, topic } = values;
  const problems: Problem[] = [];
  if (topic !== undefined && kind !== undefined && kind !== 'sparring') {
    problems.push({ field: 'topic', problem: 'is for sparring only' });
  }
  if (capacity !== undefined && perMunicipality !== undefined && perMunicipality > capacity) {
    problems.push({ field: 'perMunicipality', problem: 'is more than capacity' });
  }
  const standing = id === undefined ? undefined : known.sessions.get(id);
  const { waiting } = standing?.counts ?? { waiting: 0 };
  const rooms =
    standing && (standing.facts.capacity !== capacity || standing.facts.perMunicipality !== perMunicipality);
  if (waiting > 0 && rooms) {
    problems.push({
      field: 'capacity',
      problem: `and perMunicipality cannot change while ${waiting} wait for a place`,
    });
  }
  return problems;
}
