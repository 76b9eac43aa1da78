import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { settings, stepsUpTo } from './model/histories.ts';
import { planted, rulesWith } from './model/planted.ts';
import { type Rules, rules } from './model/rules.ts';
import { nothingSeen, type Seen, watch } from './model/watch.ts';

/** Fewer where somebody waits for the tests; then what comes once in thousands may not come. */
const whole = inject('long') || inject('ci');
const least = whole ? 10_000 : 4_000;
const rare = whole ? [] : ['moved: as many as fit one step'];
const histories = inject('long') ? 5 * least : least;
/** After 60 steps a session is mostly over: the next 30 make a quarter of all that happens. */
const most = 90;
const usual = inject('long') ? most : 60;

function keepsItsPromises(played: Rules, seen: Seen, steps = most) {
  return fc.property(settings, stepsUpTo(steps), (setting, sequence) =>
    watch(setting, sequence, played, seen),
  );
}

describe(`${least} histories of a session`, () => {
  it('keep every promise about places and lines, and come past every outcome', { timeout: 600_000 }, () => {
    const seen = nothingSeen();
    const since = process.cpuUsage();
    fc.assert(keepsItsPromises(rules, seen, usual), { numRuns: histories });
    // What this process took: what else the machine does meanwhile must not fail the test.
    const seconds = process.cpuUsage(since).user / 1_000_000;

    expect(seen.histories).toBeGreaterThanOrEqual(least);
    expect(seen.events / seen.histories).toBeGreaterThan(8);
    expect(outcomes.filter((outcome) => !seen.outcomes.has(outcome) && !rare.includes(outcome))).toEqual([]);
    expect(seconds * (least / histories)).toBeLessThan(60);
  });
});

/** What the histories must have come past, lest the promises be kept for want of temptation. */
const outcomes = [
  ...['answered', 'unchanged', 'stale', 'closed', 'not-open', 'past', 'cancelled'].map((x) => `answer: ${x}`),
  ...['remote-full', 'cannot-on-site', 'not-invited'].map((x) => `answer: ${x}`),
  ...['answered', 'unchanged', 'past', 'cancelled'].map((x) => `leave: ${x}`),
  ...['registered', 'on-list', 'not-meant', 'no-such-way', 'closed', 'past'].map((x) => `register: ${x}`),
  ...['changed', 'unchanged', 'remote-full', 'answers-alone', 'no-such-attendee'].map((x) => `change: ${x}`),
  ...['given', 'no-place', 'already-comes', 'not-colleague', 'past'].map((x) => `substitute: ${x}`),
  ...['late-asked', 'late-waits', 'late-withdrawn', 'dropped-out', 'still-open'].map((x) => `late: ${x}`),
  ...['granted', 'refused', 'decided-before', 'full', 'past'].map((x) => `decideLate: ${x}`),
  ...['changed', 'unchanged', 'full', 'past', 'no-such-attendee'].map((x) => `hostChange: ${x}`),
  ...['changed', 'over', 'too-early'].map((x) => `edit: ${x}`),
  ...['cancelled', 'over', 'reason-missing'].map((x) => `cancel: ${x}`),
  ...['promoted', 'offered', 'lapsed', 'shortened', 'as many as fit one step'].map((x) => `moved: ${x}`),
  ...['promoted', 'offered', 'lapsed'].map((x) => `moved: ${x} from a place of the other kind`),
  ...['waiting for onSite', 'waiting for remote', 'remote for onSite', 'onSite for remote'].map(
    (x) => `queued: ${x}`,
  ),
  ...['onSite', 'remote'].flatMap((mode) => [`over: ${mode}`, `a line: ${mode}`]),
  'waits at the cap',
  'tend: settled',
];

describe('the same property', () => {
  it.each(Object.entries(planted))('finds %s', { timeout: 600_000 }, async (_name, fault) => {
    const property = keepsItsPromises(await rulesWith(fault), nothingSeen());
    const { failed, errorInstance } = fc.check(property, { numRuns: least, endOnFailure: true });

    expect(failed).toBe(true);
    expect(String(errorInstance)).toMatch(fault.breaks);
  });
});
