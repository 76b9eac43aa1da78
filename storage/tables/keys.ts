import { createHash } from 'node:crypto';

/*
 * Row keys within an aggregate's partition. The digit sorts state before history, so that "everything needed to
 * decide" is one range, head first: 0 head, 1 answers and copies, 2 attendance and acknowledgements, 3 texts | 5 outbox,
 * 7 command markers, 8 where the audit begins, 9 audit.
 */
export const headKey = '0h';
export const endOfState = '5';
export const outboxFrom = '5o|';
export const outboxTo = '5p';
export const trailBaseKey = '8b';
export const auditTo = '9b';
export const markersFrom = '7c|';
/** `}` is the character after `|`. */
export const markersTo = '7c}';

export const attendanceKey = '2a';
export const textKey = (id: string) => `3t|${id}`;
export const answerKey = (person: string) => `1r|${person}`;
export const targetKey = (target: string) => `1t|${target}`;
export const acknowledgedKey = (person: string) => `2k|${person}`;
export const outboxKey = (name: string) => `5o|${name}`;
export const markerKey = (commandId: string) => `7c|${commandId}`;

/** Audit rows sort by sequence; the command's id makes each key its own, so that only the head's etag guards. */
export const auditKey = (sequence: number, commandId: string) => `9a|${padded(sequence)}|${commandId}`;
/** The first key after all audit rows up to and including `sequence`. */
export const auditAfter = (sequence: number) => `9a|${padded(sequence + 1)}`;

/** The sequence number in the key of an audit row. */
export const sequenceIn = (auditRowKey: string) => Number(auditRowKey.split('|')[1]);

function padded(sequence: number): string {
  return String(sequence).padStart(10, '0');
}

/** A key of fixed length and safe characters for text that comes from outside (ids of Teams, nonces of cards). */
export function hashKey(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

const separator = '|';

/** Joins parts of our own making; a part may not contain the separator, or two keys could be the same. */
export function joinKey(...parts: readonly string[]): string {
  if (parts.some((part) => part.includes(separator))) {
    throw new Error('a key part contains the separator');
  }
  return parts.join(separator);
}
