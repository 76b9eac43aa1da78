import { type Answer, isNobody, nobodyId, type Session } from './session.ts';

/** Others' answers that name somebody are changed so many at once: the event is repeated until nobody is named. */
const namedAtOnce = 40;

interface Unlinked {
  readonly session: Session;
  /** Attendees whose answer changed or went. */
  readonly changed: readonly string[];
}

/**
 * Takes people and guests out of a session whose `answers` map the caller owns. All counts stay as they are: their
 * answers become those of attendees without a name.
 */
export function unlink(session: Session, answers: Map<string, Answer>, who: readonly string[]): Unlinked {
  const gone = new Set(who);
  const known = (id: string | undefined) => (id !== undefined && gone.has(id) ? undefined : id);
  let nobodies = [...answers.keys()].filter(isNobody).length;
  const names = new Map<string, string>();
  for (const id of gone) {
    const answer = answers.get(id);
    if (answer && !isNobody(id)) {
      nobodies += 1;
      names.set(id, nobodyId(nobodies));
      const { by: _by, before: _before, substitute: _substitute, diet: _diet, ...counted } = answer;
      answers.delete(id);
      answers.set(nobodyId(nobodies), counted);
    }
  }
  const naming = thoseNaming(answers, gone).slice(0, namedAtOnce);
  for (const [id, answer] of naming) {
    answers.set(id, { ...answer, by: known(answer.by), substitute: known(answer.substitute) });
  }
  const { facts, attendance } = session;
  return {
    session: {
      ...session,
      answers,
      facts: {
        ...facts,
        createdBy: known(facts.createdBy),
        hosts: facts.hosts?.filter((host) => !gone.has(host)),
      },
      late: session.late.filter((request) => !gone.has(request.who)),
      questions: session.questions.map((question) => ({ ...question, by: known(question.by) ?? '' })),
      attendance: attendance && {
        ...attendance,
        by: known(attendance.by) ?? '',
        absent: attendance.absent.map((id) => names.get(id) ?? id),
      },
    },
    changed: [...[...names].flat(), ...naming.map(([id]) => id)],
  };
}

function thoseNaming(
  answers: Session['answers'],
  who: ReadonlySet<string>,
): readonly (readonly [string, Answer])[] {
  const names = (id: string | undefined) => id !== undefined && who.has(id);
  return [...answers].filter(([, { by, substitute }]) => names(by) || names(substitute));
}

/** How many answers an `unlinked` changes at most, and takes away. */
export function touchedByUnlinking({ answers }: Session, who: readonly string[]): number {
  return 2 * who.length + Math.min(namedAtOnce, thoseNaming(answers, new Set(who)).length) + 1;
}

/** Everybody of some who is named in a session: as attendee, by whom they were answered for, or as host. */
export function namedIn({ answers, facts, late, questions, attendance }: Session): ReadonlySet<string> {
  const all = [
    ...[...answers].flatMap(([id, { by, substitute }]) => [isNobody(id) ? undefined : id, by, substitute]),
    ...late.map(({ who }) => who),
    ...questions.map(({ by }) => by),
    ...(attendance?.absent.filter((id) => !isNobody(id)) ?? []),
    attendance?.by,
    facts.createdBy,
    ...(facts.hosts ?? []),
  ];
  return new Set(all.flatMap((id) => (id ? [id] : [])));
}
