import { readWorkshops } from '../../storage/quota-texts.ts';
import { isClosed, memberIn, refuseMember } from '../member.ts';
import { namedMunicipality } from '../named-municipality.ts';
import { notice } from '../notice.ts';
import { assertNever } from '../shared/assert-never.ts';
import { authorize } from '../shared/authorize.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type PlanFields, unitsPlanned } from './form.ts';
import { presentPlan } from './present.ts';
import { commitPlan } from './save.ts';

/** `suunnitelma`: what the municipality's units of the running period are meant for. */
export async function showPlan(turn: Turn, rest: string, services: Services): Promise<Reply> {
  const asked = { about: 'plan', action: 'plan.edit' } as const;
  const named = await namedMunicipality(turn, rest, asked, services);
  return typeof named === 'string' ? openPlan(turn, { municipality: named }, services) : named;
}

export async function openPlan(
  turn: Turn,
  { municipality }: { readonly municipality: string },
  services: Services,
): Promise<Reply> {
  if (!authorize(turn.actor, 'plan.edit', municipality)) {
    return notice(turn, { notice: 'not-allowed' });
  }
  const member = await memberIn(turn, { municipality }, services);
  if ('refusal' in member) {
    return refuseMember(turn, member);
  }
  const workshops = await readWorkshops(services.tables, municipality, member.period.id);
  const { quota } = workshops;
  const standing = unitsPlanned(quota.plan, workshops.plan());
  const reader = { language: turn.language, person: turn.actor };
  return { kind: 'card', card: presentPlan(reader, member, { quota, standing }, services) };
}

/** The form sent in. Whoever changes the plan, the other side is told. */
export async function savePlan(
  turn: Turn,
  input: {
    readonly municipality: string;
    readonly period: string;
    readonly nonce: string;
    /** Mark of the plan that the card was filled with. */
    readonly seen?: string | undefined;
    readonly fields: PlanFields;
  },
  services: Services,
): Promise<Reply> {
  if (!authorize(turn.actor, 'plan.edit', input.municipality)) {
    return notice(turn, { notice: 'not-allowed' });
  }
  const member = await memberIn(turn, input, services);
  if ('refusal' in member) {
    return refuseMember(turn, member);
  }
  if (isClosed(member, turn.now)) {
    return notice(turn, { notice: 'old-card' }, ['plan', 'help']);
  }
  const { answer, quota, standing } = await commitPlan(turn, member, input, services);
  const show = (more: Parameters<typeof presentPlan>[4]): Reply => {
    const reader = { language: turn.language, person: turn.actor };
    return { kind: 'card', card: presentPlan(reader, member, { quota, standing }, services, more) };
  };
  switch (answer.kind) {
    case 'saved':
    case 'unchanged':
      return show({ news: answer.kind });
    case 'stale':
      return show({ news: 'stale', values: input.fields });
    case 'faulty':
      return show({ values: input.fields, faults: answer.faults });
    case 'not-allowed':
      return notice(turn, { notice: 'not-allowed' });
    default:
      return assertNever(answer);
  }
}
