import type { Problem as Named } from '../../cards/import/problems.ts';
import { dayOf } from '../shared/helsinki.ts';
import { notFound } from './check-network.ts';
import { findDuplicates } from './duplicates.ts';
import type { Fault } from './fault.ts';
import { type Known, municipalityCodes, type PeriodFrame, periodFrames } from './known.ts';
import type { SessionRow } from './network-file.ts';
import type { FileRows } from './read-file.ts';

interface Problem {
  readonly field: string;
  readonly problem: Named;
}

interface FeeFrame extends Pick<PeriodFrame, 'from' | 'to'> {
  readonly steps: number;
}

/** What a session's audience may refer to. */
interface Frame {
  readonly codes: ReadonlySet<string | undefined>;
  readonly fees: readonly FeeFrame[];
}

export function checkSessions(rows: FileRows, known: Known, faults: Fault[]): void {
  findDuplicates('sessions', rows.sessions, ['id'], ({ id }) => id, faults);
  const frames = periodFrames(rows, known);
  const frame = { codes: municipalityCodes(rows, known), fees: feeFrames(rows, known) };
  for (const { row, values } of rows.sessions) {
    const problems = [
      ...timeProblems(values),
      ...topicProblems(values, frames),
      ...roomProblems(values),
      ...audienceProblems(values, frame),
    ];
    faults.push(...problems.map((problem) => ({ list: 'sessions', row, ...problem })));
  }
}

/** The periods as they will stand, with the number of their size classes. */
function feeFrames(rows: FileRows, known: Known): readonly FeeFrame[] {
  const fees = new Map(known.network.periods.map((period) => [period.id, period.fees.length]));
  for (const { values } of rows.periods) {
    if (values.id !== undefined) {
      fees.set(values.id, values.fees?.length ?? 0);
    }
  }
  return periodFrames(rows, known).map(({ id, from, to }) => ({ from, to, steps: fees.get(id) ?? 0 }));
}

function timeProblems({ start, end, opens, closes }: Partial<SessionRow>): readonly Problem[] {
  const problems: Problem[] = [];
  if (start !== undefined && end !== undefined && end <= start) {
    problems.push({ field: 'end', problem: { name: 'not-after', params: { field: 'start' } } });
  }
  if (opens !== undefined && closes !== undefined && opens > closes) {
    problems.push({ field: 'closes', problem: { name: 'before', params: { field: 'opens' } } });
  }
  if (opens !== undefined && start !== undefined && opens > dayOf(new Date(start))) {
    problems.push({ field: 'opens', problem: { name: 'after-session' } });
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
  if (kind !== 'sparring' || topic === undefined || topics.length === 0 || topic <= Math.max(...topics)) {
    return [];
  }
  const params = { topic: String(topic), topics: String(Math.max(...topics)) };
  return [{ field: 'topic', problem: { name: 'too-many-topics', params } }];
}

/** The cap is on people on site; where there is no site, on remote ones. */
function roomProblems(values: Partial<SessionRow>): readonly Problem[] {
  const { place, capacity, remoteCapacity, perMunicipality } = values;
  const [field, room] =
    place === undefined ? (['remoteCapacity', remoteCapacity] as const) : (['capacity', capacity] as const);
  if (perMunicipality === undefined || room === undefined || perMunicipality <= room) {
    return [];
  }
  const params = { number: String(perMunicipality), field, limit: String(room) };
  return [{ field: 'perMunicipality', problem: { name: 'more-than', params } }];
}

function audienceProblems({ start, audience = {} }: Partial<SessionRow>, frame: Frame): readonly Problem[] {
  const { municipalities = [], sizes = [] } = audience;
  const unknown = [...new Set(municipalities)].filter((code) => !frame.codes.has(code));
  const day = start === undefined ? undefined : dayOf(new Date(start));
  const steps = frame.fees
    .filter(({ from, to }) => day !== undefined && from <= day && day <= to)
    .map(({ steps }) => steps);
  const most = Math.max(...steps);
  const tooLarge = steps.length > 0 ? sizes.filter((size) => size > most) : [];
  return [
    ...unknown.map((code) => ({ field: 'audience municipalities', problem: notFound(code) })),
    ...tooLarge.map((size): Problem => {
      const params = { size: String(size), steps: String(most) };
      return { field: 'audience sizes', problem: { name: 'no-such-size', params } };
    }),
  ];
}
