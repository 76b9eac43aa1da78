import { expect, it } from 'vitest';
import { brokenOff, inGoodTime } from '../../bot/network/in-good-time.ts';
import { type CardReply, said } from '../../bot/network/upload.ts';

const turn = { language: 'en' } as const;
const reading = said(turn, { notice: 'import-reading' });
const answer = said(turn, { notice: 'import-gone' });
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const soon = (work: Promise<CardReply>) =>
  inGoodTime(
    work,
    () => reading,
    () => brokenOff(turn),
  );

it('gives an answer that comes in time as it is, and passes on what is thrown by then', async () => {
  expect(await soon(Promise.resolve(answer))).toEqual(answer);
  await expect(soon(Promise.reject(new Error('store')))).rejects.toThrow('store');
});

it('says that it takes longer, and what came of it later, also when nothing came of it', async () => {
  const [done, failed] = await Promise.all([
    soon(after(2_100).then(() => answer)),
    soon(
      after(2_100).then(() => {
        throw new Error('store');
      }),
    ),
  ]);
  expect([done, failed]).toMatchObject([reading, reading]);
  expect(await (done as CardReply).later).toEqual(answer.card);
  expect(await (failed as CardReply).later).toEqual(brokenOff(turn).card);
});
