import fc from 'fast-check';
import {
  type Answer,
  comes,
  type Session,
  type SessionFacts,
  type Wish,
} from '../../../bot/shared/session.ts';
import type { SessionEvent } from '../../../bot/shared/session-events.ts';
import {
  codeOf,
  colleaguesOf,
  day,
  hour,
  isInvitedHere,
  municipalityOf,
  offers,
  people,
  type Setting,
  second,
} from './cast.ts';
import type { Rules } from './rules.ts';

/*
 * What people, hosts and the clock may want of one session, at random, decided by the rules of the bot.
 */

const weights = {
  answer: 20,
  leave: 4,
  register: 3,
  change: 3,
  substitute: 4,
  late: 4,
  hostChange: 4,
  decideLate: 4,
  edit: 5,
  cancel: 0.2,
  wait: 6,
} as const;
export type Does = keyof typeof weights;

/** Somebody wants something; what exactly is a matter of the numbers. */
export interface Step {
  readonly does: Does;
  readonly who: number;
  readonly n: number;
  readonly wish: Wish;
  readonly yes: boolean;
  /** Milliseconds since the step before. */
  readonly wait: number;
  /** Whether the bot looks after the session afterwards, as it does soon after each change. */
  readonly tends: boolean;
}

const often = (Object.keys(weights) as Does[]).flatMap((does) =>
  Array<Does>(Math.round(weights[does] * 5)).fill(does),
);
const waits = [0, 0, 0, 0, 0, second, 20 * second, 90 * second, hour / 4, hour, 4 * hour, 13 * hour];
const limit = (most: number) => fc.option(fc.integer({ min: 1, max: most }), { nil: undefined, freq: 3 });

export const settings: fc.Arbitrary<Setting> = fc.record(
  {
    capacity: limit(7),
    remoteCapacity: limit(4),
    perMunicipality: limit(3),
    site: fc.constantFrom(true, true, true, true, true, false),
    ahead: fc.constantFrom(1, 2, 3, 4, 6),
  },
  { noNullPrototype: true },
);
const step: fc.Arbitrary<Step> = fc.record(
  {
    does: fc.constantFrom(...often),
    who: fc.nat(83),
    n: fc.nat(59),
    wish: fc.constantFrom('onSite', 'onSite', 'onSite', 'onSite', 'remote', 'remote', 'no'),
    yes: fc.constantFrom(true, true, false),
    wait: fc.constantFrom(...waits),
    tends: fc.constantFrom(true, true, true, false),
  },
  { noNullPrototype: true },
);

export function stepsUpTo(most: number): fc.Arbitrary<readonly Step[]> {
  return fc.array(step, { minLength: 1, maxLength: most, size: 'max' });
}

/** Where a history stands. */
export interface Standing {
  readonly session: Session;
  readonly at: number;
}

export interface Taken {
  readonly answer: { readonly kind: string; readonly seat?: string; readonly position?: number | undefined };
  readonly event?: SessionEvent | undefined;
  /** Whose answers were asked to change; all others move by the rules alone. */
  readonly asked: readonly string[];
  /** A host may put somebody first in line, also after the start. */
  readonly byHost?: boolean;
}

/** What a step comes to. */
export function decide(rules: Rules, { session, at }: Standing, step: Step): Taken {
  const { n, wish, yes } = step;
  const who = pick(people, step.who);
  const common = { at, offers };
  const own = {
    municipality: municipalityOf(who),
    group: 'other',
    wish,
    invited: isInvitedHere(who),
  } as const;
  switch (step.does) {
    case 'answer': {
      const command = { ...common, ...own, person: who, shared: !yes };
      return { ...rules.decideAnswer(session, command), asked: [who] };
    }
    case 'leave': {
      const person = oneWho(session, n, ({ waits }) => waits !== undefined) ?? who;
      return { ...rules.decideLeave(session, { ...common, person }), asked: [person] };
    }
    case 'register':
      return register(rules, { session, at }, step);
    case 'change': {
      const one = oneWho(session, n, ({ by }) => by !== undefined) ?? who;
      const municipality = yes ? (municipalityOf(one) ?? 'm0') : codeOf(step.who);
      const changeable = session.answers.get(one)?.by !== undefined;
      const diet = pick(['kept', 'kept', 'set', 'removed'] as const, step.who);
      const command = { ...common, who: one, municipality, changeable, wish, name: 'kept', diet } as const;
      return { ...rules.decideChange(session, command), asked: [one] };
    }
    case 'substitute': {
      const giver = oneWho(session, step.who, (answer) => comes(answer) || isOffered(answer)) ?? who;
      const municipality = municipalityOf(giver);
      const [to = who] = colleaguesOf(municipality ?? 'm0', n, 1);
      const command = { ...common, giver, to, municipality, group: 'other' } as const;
      return { ...rules.decideSubstitute(session, command), asked: [giver, to] };
    }
    case 'late':
      return { ...rules.decideLate(session, { ...common, ...own, person: who }), asked: [who] };
    case 'hostChange': {
      const one = oneWho(session, n, () => true) ?? who;
      const command = { ...common, who: one, wish, reason: 'r' };
      return { ...rules.decideHostChange(session, command), asked: [one], byHost: true };
    }
    case 'decideLate': {
      const asking = session.late.length > 0 ? pick(session.late, n).who : who;
      return {
        ...rules.decideLateRequest(session, { ...common, who: asking, granted: yes }),
        asked: [asking],
      };
    }
    case 'edit':
      return edit(rules, { session, at }, step);
    case 'cancel': {
      const { kind } = rules.decideCancel(session, yes ? 'syy' : '', at);
      const event = kind === 'cancelled' ? ({ type: 'cancelled', at, reason: 'r' } as const) : undefined;
      return { answer: { kind }, event, asked: [] };
    }
    case 'wait':
      return { answer: { kind: 'done' }, asked: [] };
  }
}

/** A contact person registers a batch of colleagues, as many as a form takes at most. */
function register(rules: Rules, { session, at }: Standing, { who, n, wish, yes }: Step): Taken {
  const municipality = codeOf(who);
  const all = colleaguesOf(municipality, who, 1 + (n % 7));
  const chosen = yes ? all.filter((one) => !session.answers.has(one)) : all;
  const newcomers = chosen.map((one) => ({
    who: one,
    group: 'other' as const,
    invited: isInvitedHere(one),
    alike: [],
    diet: false,
  }));
  const by = `p${who % 3}`;
  const command = {
    newcomers,
    municipality,
    by,
    wish: wish === 'remote' ? wish : 'onSite',
    at,
    offers,
  } as const;
  return { ...rules.decideRegistration(session, command), asked: chosen };
}

/** The host changes one thing; whoever can move up because of it does so in the same step. */
function edit(rules: Rules, { session, at }: Standing, step: Step): Taken {
  if (!rules.canChange(session, at)) {
    return { answer: { kind: 'over' }, asked: [] };
  }
  const facts = { ...session.facts, ...otherFacts(session.facts, step) };
  if (facts.start <= at) {
    return { answer: { kind: 'too-early' }, asked: [] };
  }
  const event = { type: 'changed', facts, seats: rules.seatsOn(session, facts, at, offers), at } as const;
  return { answer: { kind: 'changed' }, event, asked: [] };
}

function otherFacts({ start, closes }: SessionFacts, { who, n }: Step): Partial<SessionFacts> {
  switch (who % 8) {
    case 0:
    case 1:
      return { capacity: 1 + (n % 8) };
    case 2:
      return { capacity: undefined };
    case 3:
      return { remoteCapacity: n % 5 === 4 ? undefined : 1 + (n % 5) };
    case 4:
    case 5:
      return { perMunicipality: n % 4 === 3 ? undefined : 1 + (n % 4) };
    case 6: {
      const by = pick([-day, -day / 2, -6 * hour, -hour], n);
      return { start: start + by, closes: Math.min(closes, start + by) };
    }
    default: {
      const by = pick([hour, day, 3 * day], n);
      return { start: start + by, closes: n % 2 === 0 ? closes + by : closes };
    }
  }
}

function oneWho(session: Session, n: number, fits: (answer: Answer) => boolean): string | undefined {
  const fitting = [...session.answers].filter(([, answer]) => fits(answer));
  return fitting.length === 0 ? undefined : pick(fitting, n)[0];
}

function isOffered({ waits }: Answer): boolean {
  return waits?.offeredUntil !== undefined;
}

function pick<T>(from: readonly T[], n: number): T {
  const one = from[n % from.length];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}
