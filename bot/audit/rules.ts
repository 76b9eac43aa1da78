import type { AuditChain, AuditSubject, RecordedDeed } from '../shared/audit.ts';

export interface Entry extends RecordedDeed {
  readonly place: AuditChain;
}

/** Whether a chain may hold something about a subject, by what it is a chain of. */
export function mayHold(place: AuditChain, { municipality, person }: AuditSubject): boolean {
  if (person !== undefined) {
    return true;
  }
  switch (place.source) {
    case 'workshops':
      return place.municipality === municipality;
    case 'people':
    case 'network':
    case 'channels':
      return true;
    case 'retention':
    case 'away':
    case 'presentations':
      return municipality === undefined;
    case 'session':
    case 'announcement':
      return municipality !== undefined;
  }
}

/**
 * Whether an entry is about the subject: by them, or with their id in it. A municipality's are those of its workshops,
 * those that name its code, and what its people did (`people`: their ids, also of those who have left).
 */
export function isAbout(
  { place, by, text }: Entry,
  { municipality, person }: AuditSubject,
  people: ReadonlySet<string>,
): boolean {
  const names = (id: string) => text.includes(`"${id}"`);
  if (person !== undefined) {
    return by === person || names(person);
  }
  if (municipality === undefined) {
    return true;
  }
  switch (place.source) {
    case 'workshops':
      return true;
    case 'session':
    case 'announcement':
      return people.has(by);
    default:
      return text.includes(`"municipality":"${municipality}"`);
  }
}
