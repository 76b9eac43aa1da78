import {
  type Answer,
  type Counts,
  type LateRequest,
  noCounts,
  type SeatChange,
  type Session,
  type SessionFacts,
  type SessionQuestion,
  type SessionReminder,
  sessionReminders,
  withAnswer,
} from './session.ts';
import { unlink } from './unlinked.ts';

export type SessionEvent =
  | {
      readonly type: 'created';
      readonly facts: SessionFacts;
      readonly draft?: boolean | undefined;
      readonly at?: number | undefined;
    }
  | { readonly type: 'published'; readonly at?: number | undefined }
  /** Other facts; `seats`: who moves up because of them. */
  | {
      readonly type: 'changed';
      readonly facts: SessionFacts;
      readonly seats: readonly SeatChange[];
      readonly at: number;
    }
  | { readonly type: 'cancelled'; readonly at: number; readonly reason: string }
  /** Each attendee concerned with the answer that stands now; `reason`: hash of the words of who changed others. */
  | { readonly type: 'seated'; readonly seats: readonly SeatChange[]; readonly reason?: string | undefined }
  | { readonly type: 'late-asked'; readonly request: LateRequest }
  | {
      readonly type: 'late-decided';
      readonly who: string;
      readonly granted: boolean;
      readonly seats: readonly SeatChange[];
    }
  | {
      readonly type: 'attended';
      readonly absent: readonly string[];
      readonly present: readonly string[];
      readonly at: number;
      readonly by: string;
    }
  | { readonly type: 'told'; readonly about: 'dayAfter' | 'materials'; readonly at: number }
  /** A reminder that was due at `stage` went out, or was `dropped` since it was too late for it. */
  | {
      readonly type: 'reminded';
      readonly about: SessionReminder;
      readonly stage: number;
      readonly dropped?: boolean | undefined;
    }
  | { readonly type: 'asked'; readonly question: SessionQuestion }
  | { readonly type: 'replied'; readonly question: string; readonly first: boolean }
  /** These people and guests are erased, or it is long ago: their answers count on as those of nobody in particular. */
  | { readonly type: 'unlinked'; readonly who: readonly string[] };

/** Where attendance is kept among the rows that an event changes, beside attendees' ids. */
export const attendanceRow = 'attendance';

interface Applied {
  readonly session: Session;
  /** Attendees whose answer changed, and `attendanceRow`. */
  readonly changed: readonly string[];
}

/**
 * Applies an event to a session whose `answers` map the caller owns: the map is changed in place, since copying
 * it for each of hundreds of answers in a burst would cost more than deciding them.
 */
export function applySessionEvent(
  session: Session,
  answers: Map<string, Answer>,
  event: SessionEvent,
): Applied {
  const only = (change: Partial<Session>): Applied => ({
    session: { ...session, ...change, answers },
    changed: [],
  });
  switch (event.type) {
    case 'created':
      return only({
        facts: event.facts,
        status: event.draft ? 'draft' : 'published',
        ...remindedUntil(session, event.at, sessionReminders),
      });
    case 'published':
      return only({ status: 'published', ...remindedUntil(session, event.at, sessionReminders) });
    case 'changed': {
      const seated = seat(session, answers, event.seats);
      const change = {
        facts: event.facts,
        revision: session.revision + 1,
        changedAt: event.at,
        ...remindedUntil(session, event.at, movedReminders(session.facts, event.facts)),
      };
      return { ...seated, session: { ...seated.session, ...change } };
    }
    case 'cancelled':
      return only({ status: 'cancelled', revision: session.revision + 1, changedAt: event.at });
    case 'seated':
      return seat(session, answers, event.seats);
    case 'late-asked': {
      const others = session.late.filter(({ who }) => who !== event.request.who);
      return only({ late: [...others, event.request] });
    }
    case 'late-decided': {
      const seated = seat(session, answers, event.seats);
      const late = session.late.filter(({ who }) => who !== event.who);
      return { ...seated, session: { ...seated.session, late } };
    }
    case 'attended': {
      const present = new Set(event.present);
      const standing = session.attendance?.absent.filter((who) => !present.has(who)) ?? [];
      const absent = [...new Set([...standing, ...event.absent])];
      const attendance = { at: event.at, by: event.by, absent };
      return { session: { ...session, attendance, answers }, changed: [attendanceRow] };
    }
    case 'told':
      return only({ told: { ...session.told, [event.about]: event.at } });
    case 'reminded':
      return only(remindedUntil(session, event.stage, [event.about]));
    case 'asked':
      return only({ questions: [...session.questions, event.question] });
    case 'replied':
      return only({
        questions: session.questions.map((question) =>
          question.id === event.question && event.first
            ? { ...question, answered: question.answered + 1 }
            : question,
        ),
      });
    case 'unlinked': {
      const { session: state, changed } = unlink(session, answers, event.who);
      return { session: state, changed: state.attendance ? [...changed, attendanceRow] : changed };
    }
  }
}

/** Reminders of these kinds are done with up to an instant; never back to an earlier one. */
function remindedUntil(
  { reminded }: Session,
  at: number | undefined,
  kinds: readonly SessionReminder[],
): Pick<Session, 'reminded'> {
  return at === undefined || kinds.length === 0
    ? {}
    : {
        reminded: {
          ...reminded,
          ...Object.fromEntries(kinds.map((kind) => [kind, Math.max(reminded?.[kind] ?? 0, at)])),
        },
      };
}

/** The reminders whose instants are others by now: those in the past are not made up for. */
function movedReminders(before: SessionFacts, after: SessionFacts): readonly SessionReminder[] {
  if (JSON.stringify(before.reminders) !== JSON.stringify(after.reminders)) {
    return sessionReminders;
  }
  const moved = (['start', 'opens', 'closes'] as const).filter((name) => before[name] !== after[name]);
  return sessionReminders.filter((kind) => (kind === 'coming' ? moved.includes('start') : moved.length > 0));
}

function seat(session: Session, answers: Map<string, Answer>, seats: readonly SeatChange[]): Applied {
  let { counts, lastQueued } = session;
  const tallies: Record<string, Counts> = { ...session.tallies };
  const count = (answer: Answer, by: 1 | -1) => {
    counts = withAnswer(counts, answer, by);
    const of = answer.municipality ?? '';
    tallies[of] = withAnswer(tallies[of] ?? noCounts, answer, by);
  };
  for (const { who, answer } of seats) {
    const old = answers.get(who);
    if (old) {
      count(old, -1);
    }
    count(answer, 1);
    answers.set(who, answer);
    lastQueued = Math.max(lastQueued, answer.waits?.number ?? 0);
  }
  return {
    session: { ...session, counts, tallies, lastQueued, answers },
    changed: seats.map(({ who }) => who),
  };
}
