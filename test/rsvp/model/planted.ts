import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import type { Rules } from './rules.ts';

/** A fault in a source of the bot, and which promise it breaks. */
export interface Planted {
  /** Below bot/. */
  readonly in: string;
  readonly instead: string;
  readonly of: string;
  readonly breaks: RegExp;
}

/** Builds the rules from the sources, with a fault planted in one of them. */
export async function rulesWith({
  in: file,
  of,
  instead,
}: Pick<Planted, 'in' | 'of' | 'instead'>): Promise<Rules> {
  const built = await build({
    entryPoints: ['test/rsvp/model/rules.ts'],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    plugins: [
      {
        name: 'planted',
        setup(own) {
          own.onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const text = readFileSync(path, 'utf8');
            if (!path.replaceAll('\\', '/').endsWith(`/bot/${file}`)) return { contents: text, loader: 'ts' };
            if (!text.includes(of)) throw new Error(`bot/${file} does not say any more: ${of}`);
            return { contents: text.replace(of, () => instead), loader: 'ts' };
          });
        },
      },
    ],
  });
  const exported: { rules?: Rules } = {};
  const run: unknown = runInThisContext(`(module) => { ${built.outputFiles[0]?.text}\n }`);
  const module = { exports: exported };
  (run as (into: typeof module) => void)(module);
  const { rules } = module.exports;
  if (!rules) throw new Error('nothing was built');
  return rules;
}

export const planted: Readonly<Record<string, Planted>> = {
  'one place too many': {
    in: 'shared/seating.ts',
    of: 'return exists && takenPlaces(counts, mode) < (capacityOf',
    instead: 'return takenPlaces(counts, mode) <= (capacityOf',
    breaks: /places are taken/,
  },
  'an offered place that is not counted as taken': {
    in: 'shared/session.ts',
    of: 'counts.onSite + counts.offeredOnSite',
    instead: 'counts.onSite',
    breaks: /places are taken/,
  },
  'nobody who moves up': {
    in: 'shared/seating.ts',
    of: 'for (let moved = true; moved; ) {',
    instead: 'for (let moved = false; moved; ) {',
    breaks: /a place is free/,
  },
  'a remote place that is not given on when its holder moves up': {
    in: 'shared/seating.ts',
    of: "moved = fill(seating, 'onSite') || fill(seating, 'remote');",
    instead: "moved = (fill(seating, 'remote'), fill(seating, 'onSite'), false);",
    breaks: /a place is free \(remote\)/,
  },
  'a line that stands still behind somebody at the cap': {
    in: 'shared/seating.ts',
    of: 'return lineOf(seating, mode).find(',
    instead: 'return lineOf(seating, mode).slice(0, 1).find(',
    breaks: /a place is free/,
  },
  'no cap': {
    in: 'shared/seating.ts',
    of: 'return takenPlaces(tally, mode) < facts.perMunicipality;',
    instead: 'return true;',
    breaks: /the cap is/,
  },
  'a cap that counts forms instead of people': {
    in: 'shared/seating.ts',
    of: 'tallies.get(municipality) ?? session.tallies[municipality]',
    instead: 'session.tallies[municipality]',
    breaks: /the cap is|a place is free/,
  },
  'last come, first served': {
    in: 'shared/seating.ts',
    of: 'return lineOf(seating, mode).find(',
    instead: 'return [...lineOf(seating, mode)].reverse().find(',
    breaks: /passed/,
  },
  'a newcomer who passes the line': {
    in: 'shared/seating.ts',
    of: '&& firstInLine(seating, mode) === undefined',
    instead: '',
    breaks: /passed/,
  },
  'the same turn for a whole form': {
    in: 'shared/seating.ts',
    of: 'number: seating.lastQueued + 1',
    instead: 'number: seating.session.lastQueued + 1',
    breaks: /the same turn/,
  },
  'pressing again that goes to the end of the line': {
    in: 'rsvp/rules.ts',
    of: 'return waits ? wish === waits.for || wish === seat : seat === wish;',
    instead: 'return seat === wish;',
    breaks: /lost the turn by pressing onSite/,
  },
  'a remote place meanwhile that costs the turn': {
    in: 'rsvp/rules.ts',
    of: "seat: 'remote', waits });",
    instead: "seat: 'remote' });",
    breaks: /lost the turn by pressing remote/,
  },
  'a place that is given up for a full kind': {
    in: 'shared/seating.ts',
    of: "const seat = held === 'onSite' || held === 'remote' ? held : 'waiting';",
    instead: "const seat = 'waiting';",
    breaks: /lost a place/,
  },
  'leaving the line that costs the place': {
    in: 'rsvp/rules.ts',
    of: "const seat = standing.seat === 'waiting' ? 'no' : standing.seat;",
    instead: "const seat = 'no';",
    breaks: /lost a place/,
  },
  'an offer that costs the remote place when it runs out': {
    in: 'shared/seating.ts',
    of: "const seat = answer.seat === 'waiting' ? 'no' : answer.seat;",
    instead: "const seat = 'no';",
    breaks: /lost a place/,
  },
  'a place that goes to who did not take it in time': {
    in: 'shared/seating.ts',
    of: "const seat = answer.seat === 'waiting' ? 'no' : answer.seat;",
    instead: 'const seat = waits.for;',
    breaks: /against the rules/,
  },
  'an offer that never runs out': {
    in: 'shared/seating.ts',
    of: 'if (waits.offeredUntil <= at) {',
    instead: 'if (false) {',
    breaks: /has run out|never done|nothing is done/,
  },
  'a second offer to who let the first run out': {
    in: 'shared/seating.ts',
    of: 'lapsed: true,',
    instead: 'lapsed: true, waits: { for: waits.for, number: waits.number },',
    breaks: /still in line|in no line|does not come and waits/,
  },
  'an offer beyond the start': {
    in: 'shared/seating.ts',
    of: 'Math.min(afterWaking(at, offers.offerHours * hourLength), facts.start)',
    instead: 'afterWaking(at, offers.offerHours * hourLength)',
    breaks: /against the rules|a wrong offer/,
  },
  'an offer that outlives a start that was moved': {
    in: 'shared/seating.ts',
    of: 'waits.offeredUntil > facts.start',
    instead: 'false',
    breaks: /beyond the start/,
  },
  'a place given without asking the day before': {
    in: 'shared/seating.ts',
    of: 'near && waits',
    instead: 'false && waits',
    breaks: /against the rules/,
  },
  'a substitute whose giver comes all the same': {
    in: 'rsvp/substitute-rules.ts',
    of: "seat: offered && comes(own) ? own.seat : 'no'",
    instead: 'seat: own.seat',
    breaks: /places are taken|the cap is|in no line/,
  },
  'an answer that is counted twice': {
    in: 'shared/session-events.ts',
    of: 'count(old, -1);',
    instead: '',
    breaks: /the counts are not/,
  },
  'a guest who is told instead of the colleague': {
    in: 'shared/seat-news.ts',
    of: 'isGuest(who) ? answer.by : who',
    instead: 'who',
    breaks: /told: /,
  },
};
