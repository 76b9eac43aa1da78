import { intentNeeds } from './intent-rights.ts';
import { type Action, mayTry } from './shared/authorize.ts';
import { inEachOffice } from './shared/offices.ts';
import type { Person } from './shared/people.ts';
import { isSubject, type Meaning, type Subject } from './understanding/subject-names.ts';

/** What of the table of rights somebody needs: one of them is enough, since each role gets its own side of it. */
export const subjectNeeds: Readonly<Record<Subject, readonly [Action, ...Action[]]>> = {
  ask: ['question.ask'],
  away: ['away.mark'],
  invite: ['people.invite'],
  members: ['people.see', 'contacts.see'],
  'person-remove': ['people.end'],
  'member-add': ['membership.edit'],
  'member-remove': ['membership.edit'],
  'period-new': ['period.edit'],
  periods: ['members.list'],
  'my-data': ['ownData.see'],
  'reminders-off': ['ownData.change'],
  details: ['ownData.change'],
  requests: ['request.answer', 'booking.see'],
  overview: ['overview.see'],
  announcement: ['session.announce'],
  presentations: ['presentation.see', 'question.ask'],
  'my-registrations': ['session.see'],
  page: ['quota.see'],
  plan: ['plan.edit'],
  audit: ['audit.see'],
  mileage: ['help.see'],
};

export function mayMean(actor: Person, meaning: Meaning): boolean {
  const needs = isSubject(meaning) ? subjectNeeds[meaning] : [intentNeeds[meaning]];
  return needs.some((one) => inEachOffice(actor).some((office) => mayTry(office, one)));
}

/** In other roles the same words mean something else: "olen poissa" says there that somebody does not come. */
export const meansElseToOthers: readonly Meaning[] = ['away', 'person-remove'];
