import { correctionCard } from '../../cards/correction/correction-card.ts';
import { readQuota } from '../../storage/quota.ts';
import { type Member, memberIn, refuseMember } from '../member.ts';
import { notice } from '../notice.ts';
import type { Quota } from '../shared/quota.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { changeUnits } from './change-units.ts';
import { type CorrectionFaults, type CorrectionFields, readCorrection } from './form.ts';

/** Shows the workshops after a correction; composed outside, since features do not know each other. */
export type PresentQuota = (
  turn: Turn,
  shown: { readonly municipality: string; readonly period: string; readonly corrected: number },
  services: Services,
) => Promise<Reply>;

export interface CorrectionInput extends CorrectionFields {
  readonly municipality: string;
  readonly period: string;
  readonly nonce: string;
}

/** The form for granting or removing a unit, with the cancelled bookings whose units can be decided on. */
export async function openCorrection(
  turn: Turn,
  { municipality }: { readonly municipality: string },
  services: Services,
): Promise<Reply> {
  const member = await memberIn(turn, { municipality }, services);
  if ('refusal' in member) {
    return refuseMember(turn, member);
  }
  const quota = await readQuota(services.tables, municipality, member.period.id);
  return showForm(turn, member, quota, services);
}

/** Grants or removes a unit, tells the municipality, and shows the workshops as they stand then. */
export function saveCorrection(present: PresentQuota) {
  return async (turn: Turn, input: CorrectionInput, services: Services): Promise<Reply> => {
    const member = await memberIn(turn, input, services);
    if ('refusal' in member) {
      return refuseMember(turn, member);
    }
    const read = readCorrection(input);
    if ('faults' in read) {
      const quota = await readQuota(services.tables, input.municipality, input.period);
      return showForm(turn, member, quota, services, { fields: input, faults: read.faults });
    }
    const { answer, state } = await changeUnits(turn, member, input.nonce, read.correction, services);
    switch (answer.kind) {
      case 'corrected':
        return present(turn, { ...input, corrected: read.correction.units }, services);
      case 'unit-in-use':
      case 'too-many':
        return showForm(turn, member, state, services, { fields: input, faults: { units: answer.kind } });
      case 'not-allowed':
        return notice(turn, { notice: 'not-allowed' });
    }
  };
}

function showForm(
  turn: Turn,
  { code, name, period, entitlements }: Member,
  quota: Quota,
  services: Services,
  typed: { readonly fields: CorrectionFields; readonly faults: CorrectionFaults } = {
    fields: { units: '1', reason: '' },
    faults: {},
  },
): Reply {
  const card = correctionCard({
    language: turn.language,
    municipality: name,
    code,
    period,
    entitlement: entitlements.workshop,
    quota,
    values: typed.fields,
    faults: typed.faults,
    nonce: services.newId(),
  });
  return { kind: 'card', card };
}
