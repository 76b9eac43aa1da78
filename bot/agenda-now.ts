import { agendaOf } from './shared/agenda.ts';
import type { Agenda } from './shared/free-days.ts';
import type { Services } from './turn.ts';

/** Who is busy when in a period, as far as the bot knows. */
export async function agendaNow(services: Services, period: string): Promise<Agenda> {
  const [entries, sessions, aways] = await Promise.all([
    services.overviews.read(period),
    services.sessionIndex.get(),
    services.aways.get(),
  ]);
  return agendaOf(entries, sessions, aways);
}

/**
 * For a card shown after a change that is done: without warnings rather than not at all. What is wrong with the
 * overview is seen in the lists and logged where it is tended.
 */
export function agendaIfKnown(services: Services, period: string): Promise<Agenda | undefined> {
  return agendaNow(services, period).catch(() => undefined);
}
