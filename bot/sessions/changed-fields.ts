import type { Network } from '../shared/network.ts';
import type { SessionFacts } from '../shared/session.ts';
import { fieldsOf } from './fields-of.ts';
import { formInputs, type SessionField } from './form-fields.ts';

/** What of the form differs between two states of a session, as it would be typed to get the later one. */
export function changedFields(
  before: SessionFacts,
  after: SessionFacts,
  network: Network,
): Readonly<Partial<Record<SessionField, string>>> {
  const [old, now] = [fieldsOf(before, network, 'fi'), fieldsOf(after, network, 'fi')];
  return Object.fromEntries(
    formInputs.filter((field) => old[field] !== now[field]).map((field) => [field, now[field]]),
  );
}
