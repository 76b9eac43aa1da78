import { expect, inject, it } from 'vitest';
import { answers, duplicates, mostInASecond, timeTaken } from '../support/limited/figures.ts';
import { useProcesses } from './processes.ts';

const size = inject('long') || inject('ci') ? 300 : 150;
const bots = useProcesses(size);

it(`the shipped program reaches ${size} people within Teams’ limits`, async () => {
  await bots.start(1);
  const before = bots.cpuMs() ?? 0;
  await bots.crowd.ask();
  const answered = () => bots.teams.arrivals.filter((one) => one.answeredAt !== undefined).length;
  await expect.poll(answered, { timeout: 60_000, interval: 100 }).toBe(size);
  const { arrivals } = bots.teams;
  // For docs/performance.md; shown with --disable-console-intercept.
  process.stdout.write(
    `${size} messages in ${(timeTaken(arrivals) / 1_000).toFixed(2)} s, ` +
      `${mostInASecond(arrivals)} at most in a second, ` +
      `${(((bots.cpuMs() ?? 0) - before) / size).toFixed(1)} ms of processor time each\n`,
  );

  expect(answers(arrivals)).toEqual({ 201: size });
  expect(duplicates(arrivals)).toEqual([]);
  expect(mostInASecond(arrivals)).toBeLessThanOrEqual(50);
  const complaints = bots.complaints();
  expect(complaints, complaints.join('\n')).toEqual([]);
}, 90_000);
