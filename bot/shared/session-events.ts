import {
  type Answer,
  type Counts,
  type LateRequest,
  noCounts,
  type Posting,
  type SeatChange,
  type Session,
  type SessionFacts,
  type SessionQuestion,
  withAnswer,
} from './session.ts';

export type SessionEvent =
  | { readonly type: 'created'; readonly facts: SessionFacts; readonly draft?: boolean | undefined }
  | { readonly type: 'published' }
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
  | { readonly type: 'asked'; readonly question: SessionQuestion }
  | { readonly type: 'replied'; readonly question: string; readonly first: boolean }
  | { readonly type: 'announced'; readonly channels: readonly string[] }
  | ({ readonly type: 'posted' } & Omit<Posting, 'status'> & {
        readonly status: 'posted' | 'uncertain' | 'failed';
      });

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
      return only({ facts: event.facts, status: event.draft ? 'draft' : 'published' });
    case 'published':
      return only({ status: 'published' });
    case 'changed': {
      const seated = seat(session, answers, event.seats);
      const change = { facts: event.facts, revision: session.revision + 1, changedAt: event.at };
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
    case 'announced': {
      const asked = new Set(event.channels);
      const kept = session.postings.filter((p) => !(p.status === 'failed' && asked.has(p.channel)));
      const known = new Set(kept.map((p) => p.channel));
      const added = event.channels
        .filter((c) => !known.has(c))
        .map((channel) => ({ channel, status: 'asked' }) as const);
      return only({ postings: [...kept, ...added] });
    }
    case 'posted': {
      const { type: _type, ...posting } = event;
      return only({
        postings: session.postings.map((p) => (p.channel === event.channel ? posting : p)),
      });
    }
  }
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
