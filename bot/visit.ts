import type { Language } from './shared/people.ts';
import type { Sender } from './shared/sender.ts';

/** Somebody whom the network does not know writes or presses: what their handlers are told. */
export interface Visit {
  readonly sender: Sender;
  /** As Teams has it; nobody has checked it. */
  readonly name: string;
  /** The client's, if it is one of ours. */
  readonly language: Language;
  readonly now: Date;
}
