import type { AudienceWords } from '../cards/sessions/audience-text.ts';
import { periodOfSession } from './invited.ts';
import { type FeeStep, municipalityName, type Network } from './shared/network.ts';
import type { Language } from './shared/people.ts';
import type { SessionFacts } from './shared/session.ts';

/** For whom a session is, with names and numbers of residents; undefined: for everybody. */
export function audienceWords(
  network: Network,
  facts: Pick<SessionFacts, 'start' | 'audience'>,
  language: Language,
): AudienceWords | undefined {
  const { audience } = facts;
  if (!audience) {
    return undefined;
  }
  const fees = periodOfSession(network, facts)?.fees ?? [];
  const { roles = [], sizes = [], languages = [], municipalities = [] } = audience;
  return {
    roles,
    languages,
    sizes: sizes.flatMap((step) => sizeOf(fees, step) ?? []),
    municipalities: municipalities
      .map((code) => network.municipalities.get(code))
      .flatMap((municipality) => (municipality ? [municipalityName(municipality, language)] : [])),
  };
}

/** Residents of a step of the fee table, from 1: both ends included. */
function sizeOf(fees: readonly FeeStep[], step: number): AudienceWords['sizes'][number] | undefined {
  const own = fees[step - 1];
  const last = fees[step - 2];
  return own && { from: last && (mostOf(last) ?? 0) + 1, to: mostOf(own) };
}

function mostOf({ below, upTo }: FeeStep): number | undefined {
  return below === undefined ? upTo : below - 1;
}
