import type { Card } from '../../cards/card.ts';
import { privacyCard } from '../../cards/privacy/privacy-card.ts';
import { strangerPrivacyCard } from '../../cards/privacy/stranger-privacy-card.ts';
import { dietsKept } from '../diets-kept.ts';
import { dayOf } from '../shared/helsinki.ts';
import { modelAllowed } from '../shared/model-allowed.ts';
import type { Language, Person } from '../shared/people.ts';
import { retentionOn } from '../shared/retention.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import type { Visit } from '../visit.ts';

const day = 86_400_000;

/** What is kept about people; beside what they are doing, which nothing of it is lost from. */
export async function showPrivacy(
  { language, now }: Turn,
  _input: unknown,
  services: Services,
): Promise<Reply> {
  return { kind: 'card', card: await cardOf({ language, now, former: false }, services), beside: true };
}

/** The same to somebody whom the network does not know: what it keeps of them; of whose role has ended that is more. */
export async function showPrivacyToStranger(
  { sender, now }: Visit,
  language: Language,
  services: Services,
): Promise<Reply> {
  const known = await services.directory.ever();
  const card = known.some((person) => isSameAccount(person, sender))
    ? await cardOf({ language, now, former: true }, services)
    : strangerPrivacyCard({ language });
  return { kind: 'card', card, beside: true, language };
}

function isSameAccount(
  one: Pick<Person, 'tenantId' | 'aadObjectId'>,
  other: Pick<Person, 'tenantId' | 'aadObjectId'>,
): boolean {
  return (
    one.tenantId.toLowerCase() === other.tenantId.toLowerCase() &&
    one.aadObjectId.toLowerCase() === other.aadObjectId.toLowerCase()
  );
}

async function cardOf(
  { language, now, former }: { readonly language: Language; readonly now: Date; readonly former: boolean },
  services: Services,
): Promise<Card> {
  const [people, network] = await Promise.all([services.directory.get(), services.network.get()]);
  return privacyCard({
    language,
    former,
    retention: retentionOn(network, dayOf(now)),
    dietDays: dietsKept / day,
    coordinators: people.filter(({ role }) => role === 'coordinator').map(({ name }) => name),
    model: !former && services.askModel !== undefined && modelAllowed(network, dayOf(now)),
  });
}
