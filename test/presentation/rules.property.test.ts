import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideAgree,
  decideAsk,
  decideDecline,
  decideFollow,
  decideWithdraw,
  mostAlive,
  mostInADay,
  mostOfOne,
  type PresentationDecision,
  toForget,
} from '../../bot/presentation/rules.ts';
import {
  applyPresentationEvent,
  findPresentation,
  isLive,
  mostKept,
  noPresentations,
  type Presentations,
  settledAt,
} from '../../bot/shared/presentation.ts';

const hour = 3_600_000;
const day = 24 * hour;

type Step =
  | { readonly do: 'ask'; readonly asker: string; readonly in: number }
  | { readonly do: 'agree' | 'decline'; readonly which: number; readonly by: string; readonly in: number }
  | { readonly do: 'withdraw'; readonly which: number; readonly asker: string }
  | { readonly do: 'follow'; readonly which: number; readonly in: number; readonly cancelled: boolean }
  | { readonly do: 'forget' };

const asker = fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'b1', 'b2', 'b3');
const which = fc.nat(100);
const ahead = fc.integer({ min: -2, max: 60 * 24 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('ask' as const), asker, in: ahead }) },
  fc.record({
    do: fc.constantFrom('agree' as const, 'decline' as const),
    which,
    by: fc.constantFrom('c1', 'c2'),
    in: ahead,
  }),
  fc.record({ do: fc.constant('withdraw' as const), which, asker }),
  fc.record({ do: fc.constant('follow' as const), which, in: ahead, cancelled: fc.boolean() }),
  fc.record({ do: fc.constant('forget' as const) }),
);
/** Steps with the hours between them. */
const history = fc.array(fc.tuple(step, fc.integer({ min: 0, max: 30 })), { minLength: 20, maxLength: 150 });

function decided(state: Presentations, one: Step, at: number, n: number): PresentationDecision {
  const id =
    'which' in one ? (state.list[one.which % Math.max(1, state.list.length)]?.id ?? 'none') : `p${n}`;
  switch (one.do) {
    case 'ask':
      return decideAsk(state, { id, asker: one.asker, at, wishes: [at + one.in * hour] });
    case 'agree': {
      const start = at + one.in * hour;
      return decideAgree(state, { id, consultant: one.by, at, start, end: start + hour });
    }
    case 'decline':
      return decideDecline(state, { id, consultant: one.by, at, reason: 'hash' });
    case 'withdraw':
      return decideWithdraw(state, { id, asker: one.asker, at });
    case 'follow': {
      const start = at + one.in * hour;
      const held = { start, end: start + hour, revision: n, cancelled: one.cancelled };
      return decideFollow(state, id, held, at);
    }
    case 'forget': {
      const ids = toForget(state, at);
      return {
        answer: { kind: 'followed', id: '' },
        ...(ids.length > 0 ? { event: { type: 'forgotten', ids } as const } : {}),
      };
    }
  }
}

/** Checks each step of a history. */
function everyStep(
  check: (
    before: Presentations,
    one: Step,
    decision: PresentationDecision,
    after: Presentations,
    at: number,
  ) => void,
): void {
  fc.assert(
    fc.property(history, (steps) => {
      let state = noPresentations;
      let at = Date.parse('2026-11-24T08:00:00Z');
      for (const [n, [one, hours]] of steps.entries()) {
        at += hours * hour;
        const before = state;
        const decision = decided(before, one, at, n);
        state = decision.event ? applyPresentationEvent(before, decision.event) : before;
        check(before, one, decision, state, at);
      }
    }),
  );
}

describe('requests for a presentation', () => {
  it('are taken in only while there is room, for one and for all', () => {
    everyStep((_before, one, { answer }, { list }, at) => {
      if (one.do !== 'ask' || answer.kind !== 'asked') return;
      const lately = list.filter((other) => at - other.at < day);
      const live = list.filter((other) => isLive(other, at));
      const own = (all: typeof live) => all.filter((other) => other.asker === one.asker).length;
      expect(lately.length).toBeLessThanOrEqual(mostInADay);
      expect(live.length).toBeLessThanOrEqual(mostAlive);
      expect(Math.max(own(lately), own(live))).toBeLessThanOrEqual(mostOfOne);
    });
  });

  it('are refused only when there is no room', () => {
    everyStep((before, one, { answer }, _after, at) => {
      if (one.do !== 'ask' || answer.kind === 'asked') return;
      const lately = before.list.filter((other) => at - other.at < day);
      const live = before.list.filter((other) => isLive(other, at));
      const own = (all: typeof live) => all.filter((other) => other.asker === one.asker).length >= mostOfOne;
      const full = lately.length >= mostInADay || live.length >= mostAlive;
      expect(answer.kind === 'too-many-own' ? own(lately) || own(live) : full).toBe(true);
    });
  });

  it('are answered once: the first consultant’s answer stands', () => {
    everyStep((before, one, { answer, event }, after) => {
      if (one.do !== 'agree' && one.do !== 'decline') return;
      const found = findPresentation(before, answer.id);
      if (found?.state.kind !== 'open') {
        expect(event).toBeUndefined();
        expect(answer.kind).toBe(found ? 'settled' : 'gone');
      } else if (event) {
        expect(findPresentation(after, answer.id)?.state).toMatchObject({ consultant: one.by });
      } else {
        expect(one.in <= 0 && answer.kind === 'time-passed').toBe(true);
      }
    });
  });

  it('are taken back by their asker alone, and another’s looks like none', () => {
    everyStep((before, one, { answer, event }, _after, at) => {
      if (one.do !== 'withdraw') return;
      const found = findPresentation(before, answer.id);
      const theirs = found?.asker === one.asker;
      const stands = found?.state.kind === 'open' || (found !== undefined && isLive(found, at));
      expect(event !== undefined).toBe(theirs && stands);
      if (!theirs) expect(answer.kind).toBe('gone');
    });
  });

  it('are forgotten 30 days after nothing more was to come, and not before', () => {
    everyStep((before, one, _decision, after, at) => {
      if (one.do !== 'forget') return;
      for (const other of before.list) {
        const kept = other.state.kind === 'withdrawn' ? day : 30 * day;
        expect(findPresentation(after, other.id) === undefined).toBe(settledAt(other) + kept <= at);
      }
    });
  });

  it('make no room at the cost of those alive', () => {
    everyStep((before, one, _decision, after, at) => {
      expect(after.list.length).toBeLessThanOrEqual(mostKept);
      if (one.do !== 'ask') return;
      const lost = before.list.filter(({ id }) => !findPresentation(after, id));
      expect(lost.filter((other) => isLive(other, at))).toEqual([]);
    });
  });

  it('follow their session once for each change of it', () => {
    everyStep((before, one, { answer, event }, after, at) => {
      if (one.do !== 'follow' || !event) return;
      expect(findPresentation(before, answer.id)?.state.kind).toBe('agreed');
      const state = findPresentation(after, answer.id)?.state;
      const start = at + one.in * hour;
      const revision = state && 'revision' in state ? state.revision : -1;
      const held = { start, end: start + hour, revision, cancelled: one.cancelled };
      expect(decideFollow(after, answer.id, held, at).event).toBeUndefined();
    });
  });
});
