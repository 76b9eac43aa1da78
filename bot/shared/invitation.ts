import type { Language, Role } from './people.ts';

/** Whom somebody lets into the network by a code. The code itself is kept nowhere. */
export interface Invitation {
  readonly id: string;
  readonly role: Role;
  /** Of a manager, a contact person and a participant. */
  readonly municipality?: string | undefined;
  /** Those that a consultant looks after. */
  readonly municipalities: readonly string[];
  readonly language: Language;
  /** Whose work they take over: the handing over, by its id. */
  readonly succession?: string | undefined;
  /** For whom it is, in the words of who made it; may be empty. */
  readonly note: string;
  /** Undefined: made on the command line. */
  readonly by?: string | undefined;
  /** When it was made and until when it is good, milliseconds since 1970. */
  readonly at: number;
  readonly ends: number;
  readonly used?: Deed | undefined;
  readonly revoked?: Deed | undefined;
}

interface Deed {
  readonly by: string;
  readonly at: number;
}

/** `lapsed`: who made it may not invite for it any more. */
export const invitationStates = ['open', 'used', 'revoked', 'expired', 'lapsed'] as const;
export type InvitationState = (typeof invitationStates)[number];
