import { isInvited } from '../shared/audience.ts';
import { authorize } from '../shared/authorize.ts';
import { addDays, dayOf } from '../shared/helsinki.ts';
import { isMember, type Network, type Period, type PeriodRules } from '../shared/network.ts';
import { inEachOffice } from '../shared/offices.ts';
import type { Person } from '../shared/people.ts';
import { afterQuiet } from '../shared/quiet-hours.ts';
import { isQuiet, isTimely, latestStage, reminderTime, stagesBefore } from '../shared/reminding.ts';
import { comes, isGuest, type Session, type SessionFacts, type SessionReminder } from '../shared/session.ts';

/** How a period reminds of its sessions. */
export type ReminderRules = Pick<PeriodRules, 'closingDays' | 'comingDays' | 'reminderHour'>;

type Times = Pick<SessionFacts, 'start' | 'opens' | 'closes'>;

/** A session's own days go before those of its period. */
export function withOwnDays(
  rules: PeriodRules,
  { reminders }: Pick<SessionFacts, 'reminders'>,
): ReminderRules {
  const { closingDays, comingDays, reminderHour } = rules;
  return {
    closingDays: reminders?.closingDays ?? closingDays,
    comingDays: reminders?.comingDays ?? comingDays,
    reminderHour,
  };
}

/** A reminder whose instant has come. */
export interface DueReminder {
  readonly stage: number;
  /** It is too late for it: noted, not sent. */
  readonly dropped: boolean;
}

/** What is reminded of happens at this instant. */
function untilOf(kind: SessionReminder, { start, closes }: Times): number {
  return kind === 'coming' ? start : Math.min(start, closes);
}

/**
 * When people are to be reminded, earliest first. The days are counted from the last day on which one can register,
 * as cards tell it: where registration closes at midnight, from the day before.
 */
export function stagesOf(kind: SessionReminder, facts: Times, rules: ReminderRules): readonly number[] {
  const until = untilOf(kind, facts);
  const last = dayOf(new Date(kind === 'coming' ? until : until - 1));
  const from = kind === 'coming' ? Number.NEGATIVE_INFINITY : (facts.opens ?? Number.NEGATIVE_INFINITY);
  const days = kind === 'coming' ? rules.comingDays : rules.closingDays;
  return stagesBefore(last, until, days, rules).filter((stage) => stage >= from);
}

/**
 * The reminder to give now: the latest of those missed. One whose instant lay in the past already when the session was published or moved is not made up for: people have
 * just been told of that itself. In quiet hours none is due; by the morning most are too late.
 */
export function dueReminder(
  kind: SessionReminder,
  { status, facts, reminded }: Pick<Session, 'status' | 'facts' | 'reminded'>,
  rules: ReminderRules,
  at: number,
): DueReminder | undefined {
  const stages = stagesOf(kind, facts, rules);
  const stage = latestStage(stages, at);
  if (status !== 'published' || stage === undefined || stage <= (reminded?.[kind] ?? 0)) {
    return undefined;
  }
  if (!isTimely(stages, untilOf(kind, facts), at)) {
    return { stage, dropped: true };
  }
  return isQuiet(at) ? undefined : { stage, dropped: false };
}

/** Whether a reminder may still reach somebody now: its instant is not long ago, and nobody is woken up. */
export function mayReach(
  kind: SessionReminder,
  { status, facts }: Pick<Session, 'status' | 'facts'>,
  rules: ReminderRules,
  at: number,
): boolean {
  const timely = isTimely(stagesOf(kind, facts, rules), untilOf(kind, facts), at);
  return status === 'published' && timely && !isQuiet(at);
}

/** Whether what is reminded of is so near that it has been reminded of, and still to come. */
export function isNear(
  kind: SessionReminder,
  { status, facts }: Pick<Session, 'status' | 'facts'>,
  rules: ReminderRules,
  at: number,
): boolean {
  const reminded = latestStage(stagesOf(kind, facts, rules), at) !== undefined;
  return status === 'published' && reminded && at < untilOf(kind, facts);
}

/**
 * When to look again: at the hour of reminders of each day until the session begins, whatever is due then. What the
 * period's rules say may have changed by then without the session hearing of it.
 */
export function nextReminder(
  { status, facts }: Pick<Session, 'status' | 'facts'>,
  rules: ReminderRules,
  at: number,
): number | undefined {
  if (status !== 'published' || at >= facts.start) {
    return undefined;
  }
  return isQuiet(at) ? afterQuiet(at) : nextMorning(rules, at);
}

/** Whom a session's reminders are for is said by its network and the people in it. */
export interface Around {
  readonly network: Network;
  /** The session's. */
  readonly period: Period | undefined;
}

/**
 * Whom a reminder is for: those who come; or who could still answer and have not, nor did a colleague for them. The
 * network's own people hold the sessions, and people of municipalities that have left the network stay in the store:
 * both may come, and neither is waited for.
 */
export function concernsReminder(
  kind: SessionReminder,
  { facts, answers }: Pick<Session, 'facts' | 'answers'>,
  person: Person,
  { network, period }: Around,
): boolean {
  const answer = answers.get(person.id);
  if (kind === 'coming') {
    return answer !== undefined && comes(answer);
  }
  return (
    answer === undefined &&
    facts.presentation === undefined &&
    inEachOffice(person).some(
      (office) =>
        office.role !== 'consultant' &&
        office.role !== 'coordinator' &&
        (office.municipality === undefined || !period || isMember(network, office.municipality, period.id)) &&
        isInvited(facts.audience, office, network, period) &&
        authorize(office, 'session.answer'),
    )
  );
}

/** The same of everybody, by id; `reachable`: who has a chat with the bot. Nobody is told for a guest. */
export function peopleToRemind(
  kind: SessionReminder,
  session: Pick<Session, 'facts' | 'answers'>,
  {
    people,
    reachable,
    ...around
  }: Around & { readonly people: readonly Person[]; readonly reachable: ReadonlySet<string> },
): readonly string[] {
  return kind === 'coming'
    ? [...session.answers].filter(([who, answer]) => comes(answer) && !isGuest(who)).map(([who]) => who)
    : people
        .filter((person) => reachable.has(person.id) && concernsReminder(kind, session, person, around))
        .map(({ id }) => id);
}

function nextMorning(rules: ReminderRules, at: number): number {
  const today = dayOf(new Date(at));
  const morning = reminderTime(today, rules);
  return morning > at ? morning : reminderTime(addDays(today, 1), rules);
}
