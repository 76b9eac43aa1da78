import { receiveFile } from './network/receive-file.ts';
import { notice } from './notice.ts';
import type { SentFile } from './sent-file.ts';
import { mayTry } from './shared/authorize.ts';
import type { Reply, Services, Turn } from './turn.ts';

/** The only way from what somebody sent to what handles it: by what the table lets the actor's role try. */
export async function receiveFiles(
  turn: Turn,
  files: readonly SentFile[],
  services: Services,
): Promise<Reply> {
  return mayTry(turn.actor, 'network.import')
    ? receiveFile(turn, files, services)
    : notice(turn, { notice: 'file-not-for-you' });
}
