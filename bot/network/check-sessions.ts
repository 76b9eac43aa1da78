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
  for (const { row, values } of rows.sessions) {
    const problems = [
      ...timeProblems(values),
      ...topicProblems(values, frames),
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

/** A session may lie outside all periods: the next one's are planned before it is entered. */
function topicProblems(values: Partial<SessionRow>, frames: readonly PeriodFrame[]): readonly Problem[] {
  const { start, kind, topic } = values;
  const day = start === undefined ? undefined : dayOf(new Date(start));
  const topics = frames
    .filter((frame) => day !== undefined && frame.from <= day && day <= frame.to)
    .map((frame) => frame.topics);
  return kind === 'sparring' && topic !== undefined && topics.length > 0 && topic > Math.max(...topics)
    ? [{ field: 'topic', problem: `${topic} is more than the ${Math.max(...topics)} topics of the period` }]
    : [];
}

function roomProblems(values: Partial<SessionRow>, known: Known): readonly Problem[] {
  const { id, capacity, perMunicipality } = values;
  const problems: Problem[] = [];
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
