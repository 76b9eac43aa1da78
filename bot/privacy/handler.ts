import { privacyCard } from '../../cards/privacy/privacy-card.ts';
import { strangerPrivacyCard } from '../../cards/privacy/stranger-privacy-card.ts';
import { dietsKept } from '../diets-kept.ts';
import { dayOf } from '../shared/helsinki.ts';
import type { Language } from '../shared/people.ts';
import { retentionOn } from '../shared/retention.ts';
import type { Reply, Services, Turn } from '../turn.ts';

const day = 86_400_000;

/** What is kept about people; beside what they are doing, which nothing of it is lost from. */
export async function showPrivacy(
  { language, now }: Turn,
  _input: unknown,
  services: Services,
): Promise<Reply> {
  const [people, network] = await Promise.all([services.directory.get(), services.network.get()]);
  const card = privacyCard({
    language,
    retention: retentionOn(network, dayOf(now)),
    dietDays: dietsKept / day,
    coordinators: people.filter(({ role }) => role === 'coordinator').map(({ name }) => name),
  });
  return { kind: 'card', card, beside: true };
}

/** The same to somebody whom the network does not know: what it keeps of them. */
export function showPrivacyToStranger({ language }: { readonly language: Language }): Reply {
  return { kind: 'card', card: strangerPrivacyCard({ language }), beside: true, language };
}
