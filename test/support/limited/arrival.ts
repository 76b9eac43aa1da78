/** A request as the connector saw it. Instants are milliseconds of a clock that only goes forward. */
export interface Arrival {
  readonly at: number;
  readonly kind: 'message' | 'create' | 'update';
  /** For a new post the channel or the person it goes to. */
  readonly conversation: string;
  /** What tells this content from other content. */
  readonly marker: string;
  /** Came before the `Retry-After` of an earlier answer had passed. */
  readonly early: boolean;
  /** When it was answered; undefined while it is not, and for what never is. */
  answeredAt?: number;
  /** Undefined where the connection was cut or nothing was said. */
  status?: number;
  /** Whether the reader sees it, whatever the sender was told. */
  delivered: boolean;
  /** Which limit refused it. */
  over?: 'tenant' | 'conversation';
  /** What the plan made of it. */
  fault?: string;
}
