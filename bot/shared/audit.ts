/** What a chain of audit rows is about. */
export interface AuditChain {
  readonly source:
    | 'workshops'
    | 'session'
    | 'announcement'
    | 'away'
    | 'presentations'
    | 'people'
    | 'network'
    | 'retention'
    | 'channels';
  readonly municipality?: string;
  readonly period?: string;
  readonly session?: string;
  readonly announcement?: string;
}

/** Who an import on the command line is by. */
export const commandLine = 'import';

/** An entry as far as any of them tells, whatever the version of its event. */
export interface RecordedDeed {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** A person's id; 'bot': by itself; '' and `commandLine`: somebody on the command line. */
  readonly by: string;
  readonly type: string;
  /** All of it, for who looks for an id. */
  readonly text: string;
}

/** Whose events are looked for; neither: those of the network as a whole. */
export interface AuditSubject {
  readonly municipality?: string | undefined;
  readonly person?: string | undefined;
}
