import type { ActionData } from '../card.ts';

interface Placed {
  /** Before the answers. */
  readonly lead?: boolean;
  /** Seldom needed: goes behind the overflow button. */
  readonly aside?: boolean;
}

export interface Press extends Placed {
  readonly verb: string;
  readonly title: string;
  readonly data: ActionData;
  readonly style?: 'positive' | 'destructive';
}

/** Opens an address. */
export interface Link extends Placed {
  readonly url: string;
  readonly title: string;
}

export type CardButton = Press | Link;
