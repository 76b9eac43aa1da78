import { detailsCard } from '../../cards/my-data/details-card.ts';
import { correctPerson } from '../../storage/correct-person.ts';
import { freshActor } from '../change.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { readDetails, type TypedDetails } from './details-rules.ts';

/** How others see the person, to be corrected; with what they said of it. */
export async function openDetails(
  turn: Turn,
  { said = {} }: { readonly said?: Partial<TypedDetails> },
  services: Services,
): Promise<Reply> {
  const fresh = freshActor(turn, services);
  await fresh.read;
  const { name, email = '', phone = '' } = fresh.get() ?? turn.actor;
  const card = detailsCard({ language: turn.language, values: { name, email, phone, ...said }, faults: [] });
  return { kind: 'card', card };
}

/** The person corrects their name and contact details; no import sets them back. */
export async function saveDetails(turn: Turn, typed: TypedDetails, services: Services): Promise<Reply> {
  const { actor, language, now } = turn;
  const { details, faults } = readDetails(typed);
  if (faults.length > 0) {
    return { kind: 'card', card: detailsCard({ language, values: typed, faults }) };
  }
  const saved = authorize(actor, 'ownData.change')
    ? await correctPerson(services.tables, actor.id, details, now.getTime())
    : undefined;
  if (!saved) {
    return notice(turn, { notice: 'not-allowed' });
  }
  services.people.forget(actor);
  services.directory.forget();
  services.consultants.forget();
  return {
    kind: 'card',
    card: detailsCard({ language, values: details, faults: [], saved: true }),
  };
}
