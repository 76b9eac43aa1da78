import { eurosText } from '../cards/report/amounts.ts';
import { notice } from './notice.ts';
import { dayOf } from './shared/helsinki.ts';
import { periodOn } from './shared/network.ts';
import type { Reply, Services, Turn } from './turn.ts';

/** The kilometre allowance of the year, where the running period has it; else who knows. */
export async function tellMileage(turn: Turn, services: Services): Promise<Reply> {
  const today = dayOf(turn.now);
  const year = today.slice(0, 4);
  const cents = periodOn(await services.network.get(), today)?.rules.kmCents[year];
  return cents === undefined
    ? notice(turn, { notice: 'no-fees' }, ['contacts', 'help'])
    : notice(turn, { notice: 'km-rate', params: { year, euros: eurosText(turn.language, cents) } }, [
        'contacts',
        'help',
      ]);
}
