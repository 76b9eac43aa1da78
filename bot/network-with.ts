import type { Day } from './shared/helsinki.ts';
import { isMember, type Network, periodOn } from './shared/network.ts';
import type { Services } from './turn.ts';

/** The network as remembered; read anew when the municipality may have come into the day's period since. */
export async function networkWith(services: Services, municipality: string, day: Day): Promise<Network> {
  const remembered = await services.network.get();
  const period = periodOn(remembered, day, municipality);
  if (period && isMember(remembered, municipality, period.id)) {
    return remembered;
  }
  services.network.forget();
  return services.network.get();
}
