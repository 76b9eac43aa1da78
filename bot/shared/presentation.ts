/**
 * A municipality outside the network that asked for a presentation. Who asked, and for which municipality, is kept
 * apart (`storage/presentations.ts`): here are ids and times alone. Instants are milliseconds since 1970 (UTC).
 */
export interface Presentation {
  readonly id: string;
  /** Whoever asked, by an id that says nothing of them. */
  readonly asker: string;
  readonly at: number;
  /** When they would like it to begin. */
  readonly wishes: readonly number[];
  readonly state: PresentationState;
  /** The last answer may not have come to them: somebody has to reach them otherwise. */
  readonly unreached?: boolean | undefined;
}

export type PresentationState =
  | { readonly kind: 'open' }
  /** As its session stands, up to its change number `revision`; `calledOff`: by a host. */
  | {
      readonly kind: 'agreed' | 'calledOff';
      readonly consultant: string;
      readonly start: number;
      readonly end: number;
      readonly revision: number;
      readonly at: number;
    }
  | { readonly kind: 'declined'; readonly consultant: string; readonly at: number }
  /** By the asker; `consultant`: with whom it had been agreed, `agreed`: on which time. */
  | {
      readonly kind: 'withdrawn';
      readonly at: number;
      readonly consultant?: string | undefined;
      readonly agreed?: { readonly start: number; readonly end: number } | undefined;
    };

export interface Presentations {
  readonly list: readonly Presentation[];
}

export type PresentationEvent =
  | {
      readonly type: 'asked';
      readonly id: string;
      readonly asker: string;
      readonly at: number;
      readonly wishes: readonly number[];
    }
  | {
      readonly type: 'agreed';
      readonly id: string;
      readonly consultant: string;
      readonly start: number;
      readonly end: number;
      readonly at: number;
    }
  /** `reason`: hash of the words, which are kept apart. */
  | {
      readonly type: 'declined';
      readonly id: string;
      readonly consultant: string;
      readonly at: number;
      readonly reason: string;
    }
  | { readonly type: 'withdrawn'; readonly id: string; readonly at: number }
  /** Its session was changed or called off. */
  | {
      readonly type: 'moved';
      readonly id: string;
      readonly start: number;
      readonly end: number;
      readonly revision: number;
    }
  | { readonly type: 'calledOff'; readonly id: string; readonly at: number }
  | { readonly type: 'unreached'; readonly id: string }
  | { readonly type: 'forgotten'; readonly ids: readonly string[] };

export const noPresentations: Presentations = { list: [] };

/** How many are kept, so that they fit one row of the store; of those that are over the oldest go first. */
export const mostKept = 80;

export function applyPresentationEvent({ list }: Presentations, event: PresentationEvent): Presentations {
  switch (event.type) {
    case 'asked': {
      const { id, asker, at, wishes } = event;
      return { list: fitting([...list, { id, asker, at, wishes, state: { kind: 'open' } }], at) };
    }
    case 'agreed': {
      const { consultant, start, end, at } = event;
      return changed(list, event.id, () => ({ kind: 'agreed', consultant, start, end, revision: 0, at }));
    }
    case 'declined': {
      const { consultant, at } = event;
      return changed(list, event.id, () => ({ kind: 'declined', consultant, at }));
    }
    case 'withdrawn':
      return changed(list, event.id, (state) => ({
        kind: 'withdrawn',
        at: event.at,
        ...('consultant' in state ? { consultant: state.consultant } : {}),
        ...(state.kind === 'agreed' ? { agreed: { start: state.start, end: state.end } } : {}),
      }));
    case 'moved':
      return changed(list, event.id, (state) =>
        state.kind === 'agreed'
          ? { ...state, start: event.start, end: event.end, revision: event.revision }
          : state,
      );
    case 'calledOff':
      return changed(list, event.id, (state) =>
        state.kind === 'agreed' ? { ...state, kind: 'calledOff', at: event.at } : state,
      );
    case 'unreached':
      return { list: list.map((one) => (one.id === event.id ? { ...one, unreached: true } : one)) };
    case 'forgotten':
      return { list: list.filter(({ id }) => !event.ids.includes(id)) };
  }
}

function changed(
  list: readonly Presentation[],
  id: string,
  change: (state: PresentationState) => PresentationState,
): Presentations {
  return { list: list.map((one) => (one.id === id ? { ...one, state: change(one.state) } : one)) };
}

function fitting(list: readonly Presentation[], at: number): readonly Presentation[] {
  const excess = list.length - mostKept;
  if (excess <= 0) {
    return list;
  }
  const oldest = list
    .filter((one) => !isLive(one, at))
    // Those of today still count for what may be asked today.
    .toSorted((a, b) => a.at - b.at)
    .slice(0, excess);
  return list.filter((one) => !oldest.includes(one));
}

/** Waits for an answer in time, or is agreed and not over yet. */
export function isLive(one: Presentation, at: number): boolean {
  const { kind } = one.state;
  return (kind === 'open' || kind === 'agreed') && at < settledAt(one);
}

/** When nothing more was to come of it. */
export function settledAt({ at, wishes, state }: Presentation): number {
  switch (state.kind) {
    // Nobody answers once the times are over.
    case 'open':
      return Math.max(at, ...wishes);
    case 'agreed':
      return state.end;
    case 'calledOff':
    case 'declined':
    case 'withdrawn':
      return state.at;
  }
}

export function findPresentation({ list }: Presentations, id: string): Presentation | undefined {
  return list.find((one) => one.id === id);
}

/** The session of an agreed one. */
export function sessionOf(presentation: string): string {
  return `p.${presentation}`;
}

/** The asker as a guest of that session. */
export function guestOf(presentation: string): string {
  return `g.${presentation}`;
}
