import type { Card } from '../../cards/card.ts';
import { type SessionFormCardInput, sessionFormCard } from '../../cards/sessions/session-form-card.ts';
import { dayOf } from '../shared/helsinki.ts';
import { type Network, periodOn, usualRules } from '../shared/network.ts';
import type { Person } from '../shared/people.ts';
import type { Services, Turn } from '../turn.ts';
import type { SessionFaults, SessionFields } from './form-fields.ts';

/** What the form is read by, and shown by: from memory, since neither grants anything. */
export interface FormBase {
  readonly network: Network;
  readonly consultants: readonly Person[];
}

export async function formBase(services: Services): Promise<FormBase> {
  const [network, consultants] = await Promise.all([services.network.get(), services.consultants.get()]);
  return { network, consultants };
}

/** The form with what was typed and what is wrong; its choices are those of the period that the date falls in. */
export function formCard(
  turn: Turn,
  base: FormBase,
  values: SessionFields,
  faults: SessionFaults,
  more: Pick<SessionFormCardInput, 'session' | 'copied' | 'earlier' | 'heard'> & { readonly nonce: string },
): Card {
  const { network, consultants } = base;
  const today = dayOf(turn.now);
  const date = values.date.trim();
  const period =
    network.periods.find(({ from, to }) => from <= date && date <= to) ?? periodOn(network, today);
  return sessionFormCard({
    language: turn.language,
    today,
    values,
    faults,
    topics: period?.topics ?? [],
    fees: period?.fees ?? [],
    // Those of the period that its reminders go by.
    reminders: (periodOn(network, date) ?? period)?.rules ?? usualRules,
    consultants: consultants
      .map(({ id, name }) => ({ id, name }))
      .sort((one, other) => one.name.localeCompare(other.name, 'fi')),
    ...more,
  });
}
