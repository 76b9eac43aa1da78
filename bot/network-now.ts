import type { Network } from './shared/network.ts';
import type { Services } from './turn.ts';

/** Read now, for those who change it: what one has just changed may have been changed by another process. */
export function networkNow({ network }: Pick<Services, 'network'>): Promise<Network> {
  network.forget();
  return network.get();
}
