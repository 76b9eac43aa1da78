import type { Card } from '../../cards/card.ts';
import { quotaCard } from '../../cards/quota/quota-card.ts';
import { readWorkshops } from '../../storage/quota-texts.ts';
import { placeName } from '../municipality-forms.ts';
import { authorize } from '../shared/authorize.ts';
import type { Municipality } from '../shared/network.ts';
import type { Language, Person } from '../shared/people.ts';
import { unitsLeft } from '../shared/quota.ts';
import type { Services } from '../turn.ts';
import { readFreeDays } from './free-days.ts';
import { heldSessions } from './held-sessions.ts';
import type { Periods } from './periods.ts';
import { planVsFact } from './planning.ts';
import { boxes } from './rules.ts';

interface Reader {
  readonly actor: Person;
  readonly language: Language;
  readonly now: Date;
}

/** A municipality's workshops as its reader sees them. All that is read, is read at once. */
export async function presentQuota(
  { actor, language, now }: Reader,
  municipality: Municipality,
  { shown: period, entitlements, beside }: Periods,
  services: Services,
  corrected?: number,
): Promise<Card> {
  const { code } = municipality;
  const [workshops, sessions, free] = await Promise.all([
    readWorkshops(services.tables, code, period.id),
    services.sessionIndex.get(),
    readFreeDays(services, code, period, now),
  ]);
  const { quota } = workshops;
  return quotaCard({
    language,
    now,
    ...placeName(municipality, language),
    code,
    period,
    entitlements,
    boxes: boxes(quota, entitlements.workshop, now),
    adjustment: quota.adjustment,
    held: heldSessions(sessions, period, entitlements, now, code),
    plan: planVsFact(quota, workshops.plan(), now),
    analysis: quota.analysis?.status,
    freeDays: unitsLeft(quota, entitlements.workshop) > 0 ? free.days(quota) : [],
    consultants: free.consultants,
    can: {
      book: authorize(actor, 'booking.request', code),
      ask: authorize(actor, 'question.ask', code),
      plan: authorize(actor, 'plan.edit', code),
      analyse: authorize(actor, 'analysis.edit', code),
      correct: authorize(actor, 'unit.correct', code),
    },
    own: code === actor.municipality,
    beside,
    corrected,
  });
}
