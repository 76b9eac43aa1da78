export type Language = 'fi' | 'sv' | 'en';
export const languages = ['fi', 'sv', 'en'] as const satisfies readonly Language[];

export const roles = ['manager', 'contact', 'participant', 'consultant', 'coordinator'] as const;
export type Role = (typeof roles)[number];

export const groups = ['elected', 'officeHolder', 'developer', 'other'] as const;
export type Group = (typeof groups)[number];

/** A person of the network. Names and object ids live nowhere but in the people table. */
export interface Person {
  readonly id: string;
  readonly tenantId: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly role: Role;
  /** The person's own municipality (manager, contact, participant). */
  readonly municipality?: string;
  /** The municipalities a consultant owns. */
  readonly municipalities: readonly string[];
  readonly group: Group;
  readonly language: Language;
  readonly email?: string;
  readonly phone?: string;
  /** Wants no reminders of sessions. */
  readonly remindersOff?: boolean;
}
