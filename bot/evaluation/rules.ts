import { wasThere } from '../shared/attended.ts';
import { addDays, dayOf, endOfDay } from '../shared/helsinki.ts';
import type { Answer, Session, SessionFacts } from '../shared/session.ts';

/** So many whole days after a session feedback is taken. */
const openDays = 60;

export type NoEvaluation = 'cancelled' | 'early' | 'late' | 'not-there';

/** The first instant that is too late for feedback. */
export function evaluationEnd({ end }: Pick<SessionFacts, 'end'>): number {
  return endOfDay(addDays(dayOf(new Date(end)), openDays)).getTime();
}

/** Why somebody cannot give feedback now. */
export function noEvaluation(session: Session, who: string, at: number): NoEvaluation | undefined {
  if (session.status !== 'published') {
    return 'cancelled';
  }
  if (!wasThere(session, who)) {
    return 'not-there';
  }
  if (at < session.facts.start) {
    return 'early';
  }
  return at < evaluationEnd(session.facts) ? undefined : 'late';
}

/** How often each mark from 1 to 5 was given, and the mean; undefined: never. */
export interface MarkSummary {
  readonly counts: readonly [number, number, number, number, number];
  readonly mean: number | undefined;
}

export interface EvaluationSummary {
  readonly given: number;
  readonly useful: MarkSummary;
  readonly arranged: MarkSummary;
}

export function summarise(answers: Iterable<Pick<Answer, 'feedback'>>): EvaluationSummary {
  const given = [...answers].flatMap(({ feedback }) => feedback ?? []);
  return {
    given: given.length,
    useful: summaryOf(given.map(({ useful }) => useful)),
    arranged: summaryOf(given.map(({ arranged }) => arranged)),
  };
}

function summaryOf(marks: readonly number[]): MarkSummary {
  const count = (mark: number) => marks.filter((one) => one === mark).length;
  const sum = marks.reduce((all, mark) => all + mark, 0);
  return {
    counts: [count(1), count(2), count(3), count(4), count(5)],
    mean: marks.length === 0 ? undefined : sum / marks.length,
  };
}
