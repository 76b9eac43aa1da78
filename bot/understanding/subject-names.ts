import { type Intent, isIntent } from './intents.ts';

/** What the bot does beside what sentences are classified to (`intents.ts`). */
export const subjects = [
  'ask',
  'away',
  'invite',
  'members',
  'person-remove',
  'member-add',
  'member-remove',
  'period-new',
  'periods',
  'my-data',
  'reminders-off',
  'details',
  'requests',
  'overview',
  'announcement',
  'presentations',
  'my-registrations',
  'page',
  'plan',
  'audit',
  'mileage',
] as const;
export type Subject = (typeof subjects)[number];

/** What a rule may name: a subject, or an intent that its rule is surer of than a score. */
export type Meaning = Subject | Exclude<Intent, 'none'>;

export function isSubject(name: string): name is Subject {
  return (subjects as readonly string[]).includes(name);
}

export function isMeaning(name: string): name is Meaning {
  return isSubject(name) || (isIntent(name) && name !== 'none');
}
