import type { Day } from '../../bot/shared/helsinki.ts';
import type { Role } from '../../bot/shared/people.ts';
import type { PlaceName } from '../text/place-words.ts';

/** The parts of a list of contacts, each with a heading. */
export type ContactSection =
  | 'consultants'
  | 'otherConsultants'
  | 'coordinators'
  | 'people'
  | 'ownMunicipalities';

/** What there is none of; `people`: not even a manager. */
export type MissingContact =
  | 'consultant'
  | 'consultants'
  | 'otherConsultants'
  | 'coordinators'
  | 'manager'
  | 'people'
  | 'ownMunicipalities';

interface InSection {
  readonly section: ContactSection;
}

export interface PersonRow extends InSection {
  readonly kind: 'person';
  readonly name: string;
  readonly role: Role;
  /** The reader themselves. */
  readonly self: boolean;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  /** Last day of being away. */
  readonly awayUntil?: Day | undefined;
  /** Names of those whom they stand in for. */
  readonly insteadOf?: readonly string[] | undefined;
  /** Names of a consultant's municipalities, where they are told. */
  readonly municipalities?: readonly string[] | undefined;
}

export interface MunicipalityRow extends InSection {
  readonly kind: 'municipality';
  readonly code: string;
  readonly name: string;
  readonly forms?: PlaceName['forms'];
  /** Names of those whom the reader stands in for there. */
  readonly insteadOf: readonly string[];
  readonly people: readonly { readonly role: Role; readonly name: string }[];
}

interface MissingRow extends InSection {
  readonly kind: 'missing';
  readonly missing: MissingContact;
}

export type ContactRow = PersonRow | MunicipalityRow | MissingRow;
