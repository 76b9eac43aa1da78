import type { OutboxItem } from '../bot/shared/outbox.ts';
import type { TableName } from './tables/client.ts';
import type { Codec, Row } from './tables/row.ts';

/** How one kind of aggregate is kept in its partition: a head, rows, and a trail of events. */
export interface AggregateKind<State, Event> {
  readonly table: TableName;
  /** `head`: the head row alone holds the whole state; `rows`: rows beside it do too. */
  readonly load: 'head' | 'rows';
  blank(): State;
  decode(head: Row, rows: readonly Row[]): State;
  /** A copy that `apply` may change in place. */
  copy(state: State): State;
  apply(state: State, event: Event): { readonly state: State; readonly changed: readonly string[] };
  /** How many rows beside the head an event changes in a state, at most. */
  touches(event: Event, state: State): number;
  encodeHead(partition: string, state: State, sequence: number): Row;
  /** Undefined: the row goes. */
  encodeRow(partition: string, state: State, rowKey: string): Row | undefined;
  /** The sequence number of the head's last audit row. */
  sequence(head: Row): number;
  readonly events: Codec<AuditEntry<Event>>;
}

/** One entry of the audit trail: who changed what, when, by which command. Never a booking's free texts. */
export interface AuditEntry<Event> {
  readonly command: string;
  readonly by: string;
  /** UTC instant, ISO 8601. */
  readonly at: string;
  readonly event: Event;
  readonly answer: unknown;
}

/** What a pure rule decided. Without an event nothing changes. */
export interface Decision<Event, Answer> {
  readonly answer: Answer;
  readonly event?: Event;
  /** Rows of free text that belong to the event. */
  readonly texts?: readonly { readonly key: string; readonly row: (partition: string) => Row }[];
  /** What must happen outside because of it; same key: once. */
  readonly outbox?: readonly OutboxItem[];
  /** An answer that a repetition could not change needs no marker. */
  readonly unmarked?: boolean;
}

/** A change asked for: `id` is the same each time the same request arrives. */
export interface Command<State, Event, Answer> {
  readonly id: string;
  readonly by: string;
  /** What must have been read or written before deciding; runs beside the read of the aggregate. */
  readonly ready?: Promise<unknown>;
  /** It may put something in the outbox. */
  readonly sends?: boolean;
  decide(state: State, now: Date): Decision<Event, Answer>;
}

export interface Committed<State, Answer> {
  readonly answer: Answer;
  /** The state after it, or the current one if the command had been carried out before. */
  readonly state: State;
  readonly repeated: boolean;
}
