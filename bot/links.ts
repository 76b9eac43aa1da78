import type { Language } from './shared/people.ts';

/**
 * Addresses that open without Teams: signed, each for one purpose, expiring. Undefined where the program has no
 * address of its own (`USO_PUBLIC_URL`).
 */
export interface Links {
  /** The calendar file of a session for one attendee, with or without Teams. */
  session(session: string, who: string, language: Language): Promise<string | undefined>;
  /** The calendar file of a confirmed workshop, for one person. */
  workshop(
    booking: { readonly municipality: string; readonly period: string; readonly booking: string },
    person: string,
    language: Language,
  ): Promise<string | undefined>;
  /** A person's own calendar to subscribe to; `secret` is the one that may be taken back. */
  feed(person: string, secret: string): Promise<string | undefined>;
  /** The list of a session's attendees for a host. */
  attendees(
    session: string,
    person: string,
    format: 'xlsx' | 'csv',
    language: Language,
  ): Promise<string | undefined>;
  /** What became of each copy of an announcement, for who manages it. */
  deliveries(
    announcement: string,
    person: string,
    format: 'xlsx' | 'csv',
    language: Language,
  ): Promise<string | undefined>;
  /** What the audit trail tells of a municipality, a person, or the network as a whole. */
  audit(
    of: { readonly municipality?: string | undefined; readonly person?: string | undefined },
    person: string,
    language: Language,
  ): Promise<string | undefined>;
  /** Everything that is kept about a person, for themselves. */
  ownData(person: string, format: 'json' | 'xlsx', language: Language): Promise<string | undefined>;
  /** The empty workbook of a network file, for who may import one. */
  template(person: string, language: Language): Promise<string | undefined>;
}

/** No links: the program does not know its own address. */
export const noLinks: Links = {
  session: async () => undefined,
  workshop: async () => undefined,
  feed: async () => undefined,
  attendees: async () => undefined,
  deliveries: async () => undefined,
  ownData: async () => undefined,
  template: async () => undefined,
  audit: async () => undefined,
};
