import type { PlaceName } from '../../cards/text/place-words.ts';
import { memberIn, type NoMember } from '../member.ts';
import { placeName } from '../municipality-forms.ts';
import type { Period } from '../shared/network.ts';
import type { Language } from '../shared/people.ts';
import type { Services, Turn } from '../turn.ts';

/** Whose question it is, and in which period. */
export interface QuestionPlace extends PlaceName {
  readonly code: string;
  readonly period: Period;
}

export interface QuestionRef {
  readonly municipality: string;
  readonly period: string;
  readonly question: string;
}

export type NoPlace = NoMember | { readonly refusal: 'not-allowed' };

/** The actor's own municipality in the running period. */
export async function ownPlace(turn: Turn, services: Services): Promise<QuestionPlace | NoPlace> {
  const code = turn.actor.municipality;
  if (code === undefined) {
    return { refusal: 'not-allowed' };
  }
  const member = await memberIn(turn, { municipality: code }, services);
  return 'refusal' in member
    ? member
    : { code, municipality: member.name, forms: member.forms, period: member.period };
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
  return municipality && period && { code: municipality.code, ...placeName(municipality, language), period };
}
