import { consultingNow } from '../consulting-now.ts';
import { findMunicipality } from '../find-municipality.ts';
import { notice } from '../notice.ts';
import type { Network } from '../shared/network.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { presentContacts } from './present.ts';
import { contactsOf } from './rules.ts';

/** A municipality that is asked for, in the reader's words. */
interface Asked {
  readonly words: string;
  find(network: Network): string | undefined;
}

/** `yhteystiedot`: the people who concern the reader, or those of a municipality named after the word. */
export function showContacts(turn: Turn, rest: string, services: Services): Promise<Reply> {
  const words = rest.trim();
  return words
    ? show(turn, { words, find: (network) => findMunicipality(network, words) }, 0, services)
    : show(turn, undefined, 0, services);
}

export function listContacts(
  turn: Turn,
  { page }: { readonly page: number },
  services: Services,
): Promise<Reply> {
  return show(turn, undefined, page, services);
}

/** A municipality opened from the list, by its code. */
export function openContacts(
  turn: Turn,
  { municipality: code, page }: { readonly municipality: string; readonly page: number },
  services: Services,
): Promise<Reply> {
  const asked = { words: code, find: ({ municipalities }: Network) => municipalities.get(code)?.code };
  return show(turn, asked, page, services);
}

/** A name in a text, or a code in a button, grants nothing: whose people are shown is said by the rule. */
async function show(turn: Turn, asked: Asked | undefined, page: number, services: Services): Promise<Reply> {
  const { actor, language } = turn;
  const [people, consulting, network] = await Promise.all([
    services.directory.get(),
    consultingNow(services, turn.now),
    services.network.get(),
  ]);
  const code = asked?.find(network);
  if (asked && code === undefined) {
    return noSuchMunicipality(turn, asked.words);
  }
  const contacts = contactsOf(actor, code, { people, consulting });
  if (contacts.kind === 'no-such-municipality') {
    return noSuchMunicipality(turn, asked?.words ?? '');
  }
  const opened = actor.role === 'consultant' || actor.role === 'coordinator';
  return { kind: 'card', card: presentContacts({ language, opened }, contacts, network, page) };
}

/** Said alike of a municipality that is not the reader's and of one that does not exist. */
function noSuchMunicipality(turn: Turn, name: string): Reply {
  return notice(turn, { notice: 'no-such-contacts', params: { name } }, ['contacts', 'help']);
}
