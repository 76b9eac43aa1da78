import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAnswer, type RsvpCommand, type RsvpDecision } from '../../bot/rsvp/rules.ts';
import {
  type Answer,
  applySessionEvent,
  noCounts,
  type Session,
  waitingList,
} from '../../bot/shared/session.ts';

const opening = 1_000_000;
const begin = 10_000_000;

function session(capacity: number, perMunicipality: number | undefined): Session {
  return {
    facts: {
      kind: 'themeSeminar',
      titleFi: 'Tilaisuus',
      titleSv: 'Tillfälle',
      start: begin,
      end: begin + 1,
      place: 'Kuntatalo',
      remote: true,
      capacity,
      perMunicipality,
      opens: opening,
      closes: begin,
    },
    counts: noCounts,
    lastQueued: 0,
    answers: new Map(),
    postings: [],
  };
}

type Decide = (state: Session, command: RsvpCommand) => RsvpDecision;

function step(state: Session, command: RsvpCommand, decide: Decide): Session {
  const { event } = decide(state, command);
  return event ? applySessionEvent(state, new Map(state.answers), event).session : state;
}

function seated(state: Session): readonly Answer[] {
  return [...state.answers.values()].filter((answer) => answer.seat === 'onSite');
}

/** What must hold after every step; the first thing that does not, or nothing. */
function violation(state: Session): string | undefined {
  const { capacity = 0, perMunicipality } = state.facts;
  const seats = seated(state);
  if (seats.length > capacity) {
    return 'oversold';
  }
  const inMunicipality = (code: string | undefined) => seats.filter((a) => a.municipality === code).length;
  if (perMunicipality !== undefined && seats.some((a) => inMunicipality(a.municipality) > perMunicipality)) {
    return 'a municipality is over its cap';
  }
  const eligible = waitingList(state).some(
    ([, a]) => perMunicipality === undefined || inMunicipality(a.municipality) < perMunicipality,
  );
  if (seats.length < capacity && eligible) {
    return 'a place is free while somebody waits who could have it';
  }
  const recount = [...state.answers.values()].reduce((c, a) => ({ ...c, [a.seat]: c[a.seat] + 1 }), noCounts);
  return JSON.stringify(recount) === JSON.stringify(state.counts) ? undefined : 'the counts are wrong';
}

const commands = fc.array(
  fc.record({
    person: fc.integer({ min: 0, max: 9 }),
    wish: fc.constantFrom('onSite', 'remote', 'no'),
    shared: fc.boolean(),
    wait: fc.integer({ min: 0, max: 100_000 }),
  }),
  { maxLength: 60 },
);
const rooms = fc.record({
  capacity: fc.integer({ min: 1, max: 5 }),
  cap: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
});

function play(
  capacity: number,
  cap: number | undefined,
  presses: Presses,
  decide: Decide,
  check: (before: Session, after: Session) => void,
) {
  let state = session(capacity, cap);
  let at = opening;
  for (const { person, wish, shared, wait } of presses) {
    at += wait;
    const command = { person: `p${person}`, municipality: `m${person % 3}`, wish, shared, at };
    const after = step(state, command, decide);
    check(state, after);
    state = after;
  }
}
type Presses = readonly {
  readonly person: number;
  readonly wish: 'onSite' | 'remote' | 'no';
  readonly shared: boolean;
  readonly wait: number;
}[];

describe('any sequence of answers', () => {
  it('never oversells, keeps the caps, leaves no place free while somebody could have it, and counts right', () => {
    fc.assert(
      fc.property(rooms, commands, ({ capacity, cap }, presses) => {
        play(capacity, cap, presses, decideAnswer, (_before, after) =>
          expect(violation(after)).toBeUndefined(),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the order of arrival on the waiting list', () => {
    fc.assert(
      fc.property(rooms, commands, ({ capacity, cap }, presses) => {
        play(capacity, cap, presses, decideAnswer, (before, after) => {
          const was = waitingList(before).map(([person]) => person);
          const is = waitingList(after).map(([person]) => person);
          const stayed = was.filter((person) => is.includes(person));
          expect(is.slice(0, stayed.length)).toEqual(stayed);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('finds a rule that forgets the capacity, one that forgets to promote, and one that ignores the cap', () => {
    const oversells: Decide = (state, command) =>
      decideAnswer({ ...state, facts: { ...state.facts, capacity: 99 } }, command);
    const forgets: Decide = (state, command) => {
      const decision = decideAnswer(state, command);
      return decision.event?.type === 'answered'
        ? { ...decision, event: { ...decision.event, promoted: [] } }
        : decision;
    };
    const uncapped: Decide = (state, command) =>
      decideAnswer({ ...state, facts: { ...state.facts, perMunicipality: undefined } }, command);
    for (const broken of [oversells, forgets, uncapped]) {
      const result = fc.check(
        fc.property(rooms, commands, ({ capacity, cap }, presses) => {
          play(capacity, cap, presses, broken, (_before, after) => {
            const found = violation(after);
            if (found) {
              throw new Error(found);
            }
          });
        }),
        { numRuns: 400 },
      );
      expect(result.failed).toBe(true);
    }
  });
});

describe('a press on the card that all share', () => {
  const press = (wish: 'onSite' | 'no', at: number, shared = true) => ({ person: 'p1', wish, shared, at });

  it('that comes again within a minute of a different one is taken for a re-delivery and changes nothing', () => {
    let state = step(session(5, undefined), press('onSite', opening), decideAnswer);
    state = step(state, press('no', opening + 1_000), decideAnswer);

    expect(decideAnswer(state, press('onSite', opening + 60_000)).answer.kind).toBe('stale');
    expect(decideAnswer(state, press('onSite', opening + 61_000)).answer.kind).toBe('answered');
    expect(decideAnswer(state, press('onSite', opening + 2_000, false)).answer.kind).toBe('answered');
  });

  it('that repeats the standing answer changes nothing, and a waiting person keeps their turn', () => {
    let state = step(session(1, undefined), { ...press('onSite', opening), person: 'other' }, decideAnswer);
    state = step(state, press('onSite', opening), decideAnswer);
    const again = decideAnswer(state, press('onSite', opening + 120_000));

    expect(again).toEqual({ answer: { kind: 'unchanged', seat: 'waiting', position: 1 } });
  });
});

describe('the hours of registration', () => {
  it.each([
    ['before it opens', opening - 1, 'not-open'],
    ['when it opens', opening, 'answered'],
    ['at the last moment', begin - 1, 'answered'],
    ['when the session has begun', begin, 'past'],
  ])('%s', (_name, at, kind) => {
    expect(
      decideAnswer(session(5, undefined), { person: 'p', wish: 'onSite', shared: false, at }).answer.kind,
    ).toBe(kind);
  });

  it('ends at the deadline also for withdrawing', () => {
    const early = session(5, undefined);
    const closed = { ...early, facts: { ...early.facts, closes: begin - 1_000 } };

    expect(
      decideAnswer(closed, { person: 'p', wish: 'no', shared: false, at: begin - 1_000 }).answer.kind,
    ).toBe('closed');
  });

  it('offers no remote place where there is none', () => {
    const onSite = session(5, undefined);
    const state = { ...onSite, facts: { ...onSite.facts, remote: false } };

    expect(decideAnswer(state, { person: 'p', wish: 'remote', shared: false, at: opening }).answer.kind).toBe(
      'cannot-remote',
    );
  });
});
