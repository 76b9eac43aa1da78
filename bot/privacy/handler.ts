import { privacyCard } from '../../cards/privacy/privacy-card.ts';
import { dietsKept } from '../diets-kept.ts';
import { dayOf } from '../shared/helsinki.ts';
import type { Language } from '../shared/people.ts';
import { retentionOn } from '../shared/retention.ts';
import type { Reply, Services, Turn } from '../turn.ts';

const day = 86_400_000;

/** What is kept about people; beside what they are doing, which nothing of it is lost from. */
export async function showPrivacy(turn: Turn, _input: unknown, services: Services): Promise<Reply> {
  const people = await services.directory.get();
  const coordinators = people.filter(({ role }) => role === 'coordinator').map(({ name }) => name);
  return notice(turn, { coordinators, isMember: true }, services);
}

/** The same to somebody whom the network does not know, without names. */
export function showPrivacyToStranger(
  turn: { readonly language: Language; readonly now: Date },
  services: Services,
): Promise<Reply> {
  return notice(turn, { coordinators: [], isMember: false }, services);
}

async function notice(
  { language, now }: { readonly language: Language; readonly now: Date },
  reader: { readonly coordinators: readonly string[]; readonly isMember: boolean },
  services: Services,
): Promise<Reply> {
  const network = await services.network.get();
  const card = privacyCard({
    language,
    retention: retentionOn(network, dayOf(now)),
    dietDays: dietsKept / day,
    ...reader,
  });
  return { kind: 'card', card, beside: true };
}
