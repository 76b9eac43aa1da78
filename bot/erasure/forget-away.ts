import { awayKind, awayPartition, readAways } from '../../storage/away.ts';
import type { Away, AwayEvent, Aways } from '../shared/away.ts';
import type { Services } from '../turn.ts';

/** Nobody is away any more as somebody who is erased, or stood in for by them. Done again it changes nothing. */
export async function forgetAway(person: string, services: Services): Promise<void> {
  const { list } = await readAways(services.tables);
  for (const away of list) {
    const event = changeOf(away, person);
    if (event) {
      await services.committer.run<Aways, AwayEvent, 'forgotten'>(awayKind, awayPartition, {
        id: services.newId(),
        by: 'bot',
        decide: (aways) => ({
          answer: 'forgotten',
          ...(aways.list.some(({ id }) => id === away.id) ? { event } : {}),
          unmarked: true,
        }),
      });
    }
  }
  services.aways.forget();
}

function changeOf({ substitute, ...away }: Away, person: string): AwayEvent | undefined {
  if (away.person === person) {
    return { type: 'removed', id: away.id };
  }
  return substitute === person ? { type: 'marked', away } : undefined;
}
