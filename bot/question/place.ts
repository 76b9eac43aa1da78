import { networkWith } from '../network-with.ts';
import { dayOf } from '../shared/helsinki.ts';
import { isMember, municipalityName, type Period, periodOn } from '../shared/network.ts';
import type { Language } from '../shared/people.ts';
import type { Services, Turn } from '../turn.ts';

/** Whose question it is, and in which period. */
export interface QuestionPlace {
  readonly code: string;
  /** The name as shown to the reader. */
  readonly municipality: string;
  readonly period: Period;
}

export interface QuestionRef {
  readonly municipality: string;
  readonly period: string;
  readonly question: string;
}

export type NoPlace = {
  readonly refusal: 'not-allowed' | 'no-running-period' | 'not-member';
  readonly period?: Period;
};

/** The actor's own municipality in the running period. */
export async function ownPlace(turn: Turn, services: Services): Promise<QuestionPlace | NoPlace> {
  const code = turn.actor.municipality;
  if (code === undefined) {
    return { refusal: 'not-allowed' };
  }
  const today = dayOf(turn.now);
  const network = await networkWith(services, code, today);
  const period = periodOn(network, today, code);
  const municipality = network.municipalities.get(code);
  if (!period) {
    return { refusal: 'no-running-period' };
  }
  return municipality && isMember(network, code, period.id)
    ? { code, municipality: municipalityName(municipality, turn.language), period }
    : { refusal: 'not-member', period };
}

/** The place that a card or a message names; undefined when there is no such municipality or period. */
export async function placeOf(
  ref: Pick<QuestionRef, 'municipality' | 'period'>,
  language: Language,
  services: Services,
): Promise<QuestionPlace | undefined> {
  const network = await services.network.get();
  const municipality = network.municipalities.get(ref.municipality);
  const period = network.periods.find(({ id }) => id === ref.period);
  return (
    municipality &&
    period && { code: municipality.code, municipality: municipalityName(municipality, language), period }
  );
}
