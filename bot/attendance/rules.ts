import type { Attendance, Session } from '../shared/session.ts';
import { comes } from '../shared/session.ts';
import type { SessionEvent } from '../shared/session-events.ts';

/** Why nobody can be marked now; undefined: one may, from the session's start on and ever after. */
export function noMarking(
  { facts, status, answers }: Pick<Session, 'facts' | 'status' | 'answers'>,
  at: number,
): 'cancelled' | 'early' | 'nobody' | undefined {
  if (status === 'cancelled') {
    return 'cancelled';
  }
  if (at < facts.start) {
    return 'early';
  }
  return [...answers.values()].some(comes) ? undefined : 'nobody';
}

type Attended = Extract<SessionEvent, { readonly type: 'attended' }>;

/** A page as it was ticked. Only those shown on it are marked, whoever else is named. */
export function markPage(
  shown: readonly string[],
  came: readonly string[],
  stamp: Pick<Attendance, 'at' | 'by'>,
): Attended {
  const ticked = new Set(came);
  return {
    type: 'attended',
    present: shown.filter((who) => ticked.has(who)),
    absent: shown.filter((who) => !ticked.has(who)),
    ...stamp,
  };
}

/** Everybody was there: only those marked as absent need to be named. */
export function markAll({ attendance }: Session, stamp: Pick<Attendance, 'at' | 'by'>): Attended {
  return { type: 'attended', present: attendance?.absent ?? [], absent: [], ...stamp };
}

export interface MunicipalityCount {
  /** '' for those without one. */
  readonly code: string;
  readonly came: number;
  readonly of: number;
}

/** How many of those who held a place were there, by municipality. */
export function countAttendance({
  answers,
  attendance,
}: Pick<Session, 'answers' | 'attendance'>): readonly MunicipalityCount[] {
  const absent = new Set(attendance?.absent);
  const counts = new Map<string, MunicipalityCount>();
  for (const [who, answer] of answers) {
    if (comes(answer)) {
      const code = answer.municipality ?? '';
      const { came, of } = counts.get(code) ?? { came: 0, of: 0 };
      counts.set(code, { code, came: came + (absent.has(who) ? 0 : 1), of: of + 1 });
    }
  }
  return [...counts.values()];
}
