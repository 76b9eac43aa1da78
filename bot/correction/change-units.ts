import type { Committed } from '../../storage/aggregate.ts';
import { quotaKind, quotaPartition } from '../../storage/quota.ts';
import { reasonRow } from '../../storage/quota-texts.ts';
import { cardCommand, freshActor } from '../change.ts';
import { freshEntitlements } from '../fresh-entitlements.ts';
import { actingFor, type Member } from '../member.ts';
import { authorize } from '../shared/authorize.ts';
import { tellItems, tendItem } from '../shared/outbox.ts';
import type { Quota, QuotaEvent } from '../shared/quota.ts';
import type { Services, Turn } from '../turn.ts';
import type { Correction } from './form.ts';
import { type CorrectionOutcome, decideCorrection } from './rules.ts';

/** Carries a correction out, exactly once for a card, and has the municipality told. */
export function changeUnits(
  turn: Turn,
  { code: municipality, period: within }: Member,
  nonce: string,
  { units, reason }: Correction,
  services: Services,
): Promise<Committed<Quota, CorrectionOutcome>> {
  const period = within.id;
  const actor = freshActor(turn, services);
  const own = freshEntitlements({ municipality, period: within }, services);
  const id = cardCommand(turn, 'correction.save', nonce);
  const words = reasonRow(reason, id);
  let told: readonly string[] = [];
  const directory = services.directory.get().then((people) => {
    told = actingFor(people, municipality);
  });
  return services.committer.run<Quota, QuotaEvent, CorrectionOutcome>(
    quotaKind,
    quotaPartition(municipality, period),
    {
      id,
      by: turn.actor.id,
      ready: Promise.all([actor.read, own.read, directory]),
      sends: true,
      decide(quota, now) {
        const person = actor.get();
        const entitlements = own.get();
        if (!person || !entitlements || !authorize(person, 'unit.correct', municipality)) {
          return { answer: { kind: 'not-allowed' }, unmarked: true };
        }
        const act = { by: person.id, at: now.getTime(), units, reason: words.key };
        const decision = decideCorrection(quota, act, entitlements.workshop);
        return decision.event === undefined
          ? // Depends on what has been booked: pressed again, it is decided again.
            { ...decision, unmarked: true }
          : {
              ...decision,
              texts: [words],
              outbox: [
                tendItem(municipality, period),
                ...tellItems(told, 'corrected', { about: 'units-corrected', municipality, period }),
              ],
            };
      },
    },
  );
}
