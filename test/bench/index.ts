import { pathToFileURL } from 'node:url';
import { forkAzurite } from '../../bot/local/azurite-process.ts';
import { Tables } from '../../storage/tables/client.ts';
import { loadNetwork } from '../support/network.ts';
import { bookSome } from './bookings.ts';
import { type BurstFigures, measureBurst } from './burst.ts';
import { type Connector, startConnector } from './connector.ts';
import { network } from './people.ts';
import { say, sayLines, sayMachine, sayTable, shown } from './report.ts';
import { countTrips, type Trips } from './round-trips.ts';
import { measureStarts, type Startable, type StartFigures } from './start-up.ts';
import { echo, here, product, type Running, run, runChecked } from './subjects.ts';
import { measureTurns, type TurnFigures } from './turns.ts';

// What the figures mean, and how they are taken, is in the README.

const began = performance.now();
sayMachine();
const forked = await forkAzurite(pathToFileURL(here('azurite-child.js')), undefined);
if (forked.kind !== 'ready') throw new Error(`Azurite did not start: ${JSON.stringify(forked)}`);
const { azurite } = forked;
try {
  await measure(azurite.connectionString);
} finally {
  await azurite.stop();
}
say(`\n${shown((performance.now() - began) / 1_000)} s in all`);

async function measure(connectionString: string): Promise<void> {
  await loadNetwork(new Tables({ connectionString }), network);
  const built = product(connectionString);
  if (wants('start')) sayStarts(await measureStarts([echo, built]));
  if (wants('trips') || wants('turns')) await measureBots(built, connectionString);
  if (wants('burst')) sayBurst(await measureBurst(connectionString));
}

async function measureBots(built: Startable, connectionString: string): Promise<void> {
  const connector = await startConnector();
  const running: Running[] = [];
  try {
    running.push(await run(echo, connector.serviceUrl));
    const ours = await run(built, connector.serviceUrl);
    running.push(ours);
    await bookSome(ours.driven);
    if (wants('trips')) sayTrips(await countTrips(built, connector.serviceUrl));
    running.push(await runChecked(connectionString, connector.serviceUrl));
    if (wants('turns')) await sayTurns(running, connector);
  } finally {
    for (const one of running) await one.stop();
    await connector.close();
  }
}

/** `npm run bench -- turns burst` measures these parts only. */
function wants(part: 'start' | 'trips' | 'turns' | 'burst'): boolean {
  const parts = process.argv.slice(2);
  return parts.length === 0 || parts.includes(part);
}

function sayStarts(figures: ReadonlyMap<string, StartFigures>): void {
  const [base, ours] = [figures.get('echo'), figures.get('product')];
  if (!base || !ours) return;
  say(
    `\nStart and idle memory (medians): echo ${shown(base.startMs)} ms, ${shown(base.idleMb)} MiB; product ${shown(ours.startMs)} ms, ${shown(ours.idleMb)} MiB`,
  );
  sayLines([
    {
      what: 'start, × echo',
      value: ours.startMs / base.startMs,
      unit: '',
      must: { most: 1.35 },
      aim: { most: 0.7 },
    },
    {
      what: 'idle memory, × echo',
      value: ours.idleMb / base.idleMb,
      unit: '',
      must: { most: 1.25 },
      aim: { most: 0.95 },
    },
  ]);
}

function sayTrips(trips: readonly Trips[]): void {
  say('\nRound trips to the store (one: what is asked at the same time) and requests of each command');
  sayTable([
    ['', 'trips', 'requests', ''],
    ...trips.map(({ command, waves, requests, afterwards }) => [
      command,
      String(waves),
      String(requests.length),
      [requests.join(', '), ...(afterwards.length > 0 ? [`then ${afterwards.join(', ')}`] : [])].join('; '),
    ]),
  ]);
  const waves = (command: string) => trips.find((one) => one.command === command)?.waves ?? Number.NaN;
  const requests = (command: string) =>
    trips.find((one) => one.command === command)?.requests.length ?? Number.NaN;
  sayLines([
    { what: 'jäljellä warm: point reads', value: requests('jäljellä'), unit: '', must: { most: 1 } },
    {
      what: 'RSVP: read wave and transaction',
      value: waves('answer, session not in the cache'),
      unit: '',
      must: { most: 2 },
    },
  ]);
}

async function sayTurns(running: readonly Running[], connector: Connector): Promise<void> {
  const before = connector.counts.cards;
  const figures = await measureTurns(running.map(({ driven }) => driven));
  say('\nTurns: "jäljellä" (the echo bot echoes the word), medians of interleaved rounds');
  sayTable([
    ['', 'turns/s at 1', 'at 16', 'p50 ms', 'p99 ms', 'CPU ms a turn'],
    ...[...figures].map(([name, { one, sixteen, p50, p99, cpu }]) => [
      name,
      ...[one, sixteen, p50, p99, cpu].map(shown),
    ]),
  ]);
  if (connector.counts.cards === before) throw new Error('the product sent no cards');
  const base = figures.get('echo');
  if (base)
    sayLines(
      [...figures].filter(([name]) => name !== 'echo').flatMap(([name, ours]) => ratios(name, ours, base)),
    );
}

function ratios(name: string, ours: TurnFigures, base: TurnFigures) {
  return [
    { what: `${name}: turns/s at 1, × echo`, value: ours.one / base.one, unit: '' },
    {
      what: `${name}: turns/s at 16, × echo`,
      value: ours.sixteen / base.sixteen,
      unit: '',
      must: { least: 0.4 },
      aim: { least: 0.55 },
    },
    {
      what: `${name}: CPU a turn, × echo`,
      value: ours.cpu / base.cpu,
      unit: '',
      must: { most: 2.4 },
      aim: { most: 1.8 },
    },
  ];
}

function sayBurst({ plain, twice, mixed, requests, wall, floor }: BurstFigures): void {
  say(
    `\n500 answers at once on one session from two processes: ${shown(wall)} ms, floor F(500) ${shown(floor)} ms`,
  );
  sayLines([
    { what: 'burst, × F(500)', value: plain, unit: '', must: { most: 1.8 } },
    { what: 'a fifth of it delivered to both, × F(500)', value: twice, unit: '', must: { most: 2 } },
    { what: '60 of them withdraw, × F(500)', value: mixed, unit: '', must: { most: 2 } },
    { what: 'requests to the store an answer', value: requests.plain, unit: '' },
    { what: 'the same, a fifth delivered to both', value: requests.twice, unit: '' },
    { what: 'the same, 60 withdraw', value: requests.mixed, unit: '' },
  ]);
}
