export type Language = 'fi' | 'sv' | 'en';
export const languages = ['fi', 'sv', 'en'] as const satisfies readonly Language[];

export const roles = ['manager', 'contact', 'participant', 'consultant', 'coordinator'] as const;
export type Role = (typeof roles)[number];

/** Roles that are held for a municipality. */
export const municipalRoles = ['manager', 'contact', 'participant'] as const satisfies readonly Role[];
export type MunicipalRole = (typeof municipalRoles)[number];

export const groups = ['elected', 'officeHolder', 'developer', 'other'] as const;
export type Group = (typeof groups)[number];

/** What somebody does for one municipality. */
export interface Office {
  readonly role: MunicipalRole;
  readonly municipality: string;
}

/** A person of the network. Names and object ids live nowhere but in the people table. */
export interface Person {
  readonly id: string;
  readonly tenantId: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly role: Role;
  /** The person's own municipality (manager, contact, participant). */
  readonly municipality?: string;
  /**
   * All offices of who has more than one, in the order of getting them; `role` and `municipality` are those that they
   * act in, see `offices.ts`.
   */
  readonly offices?: readonly Office[];
  /** They have said which of their offices they act in; while they have not, they are asked. */
  readonly officeChosen?: boolean;
  /** The municipalities a consultant owns. */
  readonly municipalities: readonly string[];
  readonly group: Group;
  /** They said so themselves: no import sets it back, and they are not asked again. */
  readonly choseGroup?: boolean;
  readonly language: Language;
  readonly email?: string;
  readonly phone?: string;
  /** Was asked whether to go on in the language that they write in. */
  readonly languageOffered?: boolean;
  /** Wants no reminders of sessions. */
  readonly remindersOff?: boolean;
}
