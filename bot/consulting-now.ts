import type { Consulting } from './shared/consulting.ts';
import { dayOf } from './shared/helsinki.ts';
import type { Services } from './turn.ts';

/** Who the consultants are and who stands in for whom today; at most 30 s old. */
export async function consultingNow(
  services: Pick<Services, 'consultants' | 'aways'>,
  now: Date,
): Promise<Consulting> {
  const [consultants, aways] = await Promise.all([services.consultants.get(), services.aways.get()]);
  return { consultants, aways, day: dayOf(now) };
}
