import type { Card } from '../../cards/card.ts';
import { readWorkshops } from '../../storage/quota-texts.ts';
import { memberIn } from '../member.ts';
import { authorize } from '../shared/authorize.ts';
import type { Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';
import { unitsPlanned } from './form.ts';
import { presentPlan } from './present.ts';

/** The changed plan as it stands when the message is sent; undefined when it does not concern the reader. */
export async function planMessage(
  { municipality, period }: { readonly municipality: string; readonly period: string },
  reader: Person,
  now: Date,
  services: Services,
): Promise<Card | undefined> {
  if (!authorize(reader, 'plan.edit', municipality)) {
    return undefined;
  }
  const to = { language: reader.language, now };
  const [member, workshops] = await Promise.all([
    memberIn(to, { municipality, period }, services),
    readWorkshops(services.tables, municipality, period),
  ]);
  if ('refusal' in member) {
    return undefined;
  }
  const { quota } = workshops;
  const standing = unitsPlanned(quota.plan, workshops.plan());
  const as = { language: reader.language, person: reader };
  return presentPlan(as, member, { quota, standing }, services, { news: 'changed' });
}
