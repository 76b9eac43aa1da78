import type { Reply, Turn } from '../turn.ts';
import { type CardReply, said } from './upload.ts';

/** How long somebody waits for an answer before they are told that it takes longer, milliseconds. */
const patience = 2_000;

/**
 * The answer if it comes in time. Else what is said meanwhile; the answer follows as a message of its own. `failed` is
 * what is said then when it does not come to one.
 */
export async function inGoodTime(
  work: Promise<CardReply>,
  meanwhile: () => CardReply,
  failed: (error: unknown) => CardReply,
): Promise<Reply> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), patience);
  });
  const first = await Promise.race([work, late]).finally(() => clearTimeout(timer));
  return first === 'late' ? { ...meanwhile(), later: work.catch(failed).then(({ card }) => card) } : first;
}

/** What became of it is not known; doing it again is safe. */
export function brokenOff(turn: Pick<Turn, 'language'>): CardReply {
  return said(turn, { notice: 'import-broken-off' });
}
