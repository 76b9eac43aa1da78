import type { CommandId } from './command-words.ts';
import { runCommand } from './commands.ts';
import { inOneOffice } from './in-one-office.ts';
import { intentNeeds } from './intent-rights.ts';
import { leftInPeriod, periodNamed } from './left-in-period.ts';
import { notice } from './notice.ts';
import { placeNamed } from './place-named.ts';
import { mayTry } from './shared/authorize.ts';
import type { Network } from './shared/network.ts';
import type { Reply, Services, Turn } from './turn.ts';
import type { Said } from './understanding/said.ts';

const wordOf = {
  remaining: 'quota',
  mybookings: 'bookings',
  situation: 'situation',
  contacts: 'contacts',
} as const satisfies Readonly<Record<string, CommandId>>;

/** Of the municipality that is named, where one may see it; whoever has one of their own is told that it is theirs alone. */
export async function lookUp(
  wanted: keyof typeof wordOf,
  said: Said,
  turn: Turn,
  services: Services,
): Promise<Reply> {
  const id = wordOf[wanted];
  const needs = intentNeeds[wanted];
  const network = await services.network.get();
  const likely = turn.actor.municipality === undefined ? ofNetwork(said, network) : said;
  const named = await placeNamed(likely, turn.actor, services);
  const period = wanted === 'remaining' ? periodNamed(said.text, network) : undefined;
  if (period && named.kind !== 'foreign') {
    const inPeriod = async (acting: Turn) =>
      (await leftInPeriod(period, named, acting, services)) ?? runCommand(acting, { id, rest: '' }, services);
    return inOneOffice({ intent: wanted, needs }, said, turn, inPeriod, services);
  }
  switch (named.kind) {
    case 'nobody':
      return runCommand(turn, { id, rest: '' }, services);
    case 'one':
      return runCommand(turn, { id, rest: named.name }, services);
    case 'foreign':
      // Who may see none at all is told that.
      return mayTry(turn.actor, needs)
        ? notice(turn, { notice: 'own-only' }, [id])
        : runCommand(turn, { id, rest: '' }, services);
  }
}

/** Where no name is surely meant, a word that is also one of the network's municipalities is it: nothing else is looked up. */
function ofNetwork(said: Said, { municipalities }: Network): Said {
  return said.places.some(({ sure }) => sure)
    ? said
    : {
        ...said,
        places: said.places
          .filter(({ code }) => municipalities.has(code))
          .map((place) => ({ ...place, sure: true })),
      };
}
