import { showMembers } from './people/list.ts';
import { placeNamed } from './place-named.ts';
import { saidNow } from './said-now.ts';
import type { Reply, Services, Turn } from './turn.ts';

/** `jäsenet`, with what was said after the word: of the municipality that it names, in any case form. */
export async function openSaidMembers(turn: Turn, text: string, services: Services): Promise<Reply> {
  if (text.trim() === '') {
    return showMembers(turn, '', services);
  }
  const named = await placeNamed(await saidNow(turn, text, services), turn.actor, services);
  return showMembers(turn, named.kind === 'one' ? named.name : text, services);
}
