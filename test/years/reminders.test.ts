import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildZoned, type ZonedProgram } from '../support/in-zone.ts';
import { useStore } from '../support/store.ts';
import { bookings, sessionsOf, type Who } from './life.ts';
import { remindersOfBooking, remindersOfSession, warnings } from './naive.ts';
import type { Played, Said } from './play.ts';

const seed = inject('seed');
const count = inject('long') ? 40 : 4;
const limit = inject('long') ? 600_000 : 60_000;
const zones = [
  { zone: 'UTC', hours: [12, 12] },
  { zone: 'Europe/Helsinki', hours: [14, 15] },
  { zone: 'America/New_York', hours: [7, 8] },
];
/** Each in a process of its own, since a process has the zone with which it began. */
const played = new Map<string, Promise<Played>>();
let program: ZonedProgram | undefined;
beforeAll(async () => {
  const built = await buildZoned('test/years/play-here.ts');
  program = built;
  for (const { zone } of zones) {
    const { connectionString } = useStore();
    const args = [connectionString, String(seed), String(count)];
    played.set(
      zone,
      built.run(zone, args).then((text) => JSON.parse(text) as Played),
    );
  }
});
afterAll(() => program?.remove());

/** What a line reminds of; undefined: it is no reminder. */
function whatOf(line: string): string | undefined {
  const [, session] = /Tilaisuus (s\d+)/.exec(line) ?? [];
  const abouts = [
    ['Ilmoittautuminen päättyy', `${session} closing`],
    [/^(\d+\. )?\S+( [\d.]+)? klo [\d.]+ – Tilaisuus/, `${session} coming`],
    ['Muistutus: Kauhava pyytää', 'request'],
    ['Konsultti ei ole vastannut', 'no answer'],
    ['kehittämispaja lähestyy', 'workshop'],
    ['Raportoi kehittämispaja', 'report'],
    ['käyttämättä', 'unused'],
  ] as const;
  return abouts.find(([words]) => line.search(words) >= 0)?.[1];
}

const minute = 60_000;
/** One that comes less than a minute late is told by the minute in which it was due. */
const told = (at: number, who: Who, what: string) =>
  `${new Date(at).toISOString().slice(0, 16)} ${who}: ${what}`;
const remindersIn = ({ at, who, words }: Said) =>
  words.flatMap((line) => {
    const what = whatOf(line);
    return what === undefined ? [] : [{ at: at - (at % minute), who, what }];
  });

describe.each(zones)('two years of reminders on a machine in $zone', ({ zone, hours }) => {
  it(
    'are those that a calendar says, each once and less than a minute late, also over restarts',
    async () => {
      const { said, ...rest } = (await played.get(zone)) as Played;
      const expected = [
        ...sessionsOf(seed, count).flatMap(remindersOfSession),
        ...bookings.flatMap(remindersOfBooking),
        ...warnings,
      ];

      expect(rest.hours).toEqual(hours);
      expect(rest.restarts).toBeGreaterThan(1);
      expect(
        said
          .flatMap(remindersIn)
          .map((one) => told(one.at, one.who, one.what))
          .sort(),
      ).toEqual(expected.map((one) => told(one.at, one.who, one.what)).sort());
    },
    limit,
  );

  it(
    'come as one message a day to each person',
    async () => {
      const { said } = (await played.get(zone)) as Played;
      const messages = said
        .filter((one) => remindersIn(one).length > 0)
        .map(({ at, who }) => `${new Date(at).toISOString().slice(0, 10)} ${who}`);

      expect(messages.length).toBeGreaterThan(30);
      expect(messages.filter((one, n) => messages.indexOf(one) !== n)).toEqual([]);
      expect(said.filter((one) => remindersIn(one).length > 1).length).toBeGreaterThan(1);
    },
    limit,
  );
});
