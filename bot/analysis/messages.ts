import type { Card } from '../../cards/card.ts';
import { analysisKey, readWorkshops } from '../../storage/quota-texts.ts';
import { memberIn } from '../member.ts';
import { authorize } from '../shared/authorize.ts';
import type { Person } from '../shared/people.ts';
import type { Services } from '../turn.ts';
import { presentAnalysis } from './present.ts';

/** The analysis as it stands when the message is sent; undefined when it does not concern the reader. */
export async function analysisMessage(
  { municipality, period }: { readonly municipality: string; readonly period: string },
  reader: Person,
  now: Date,
  services: Services,
): Promise<Card | undefined> {
  if (!authorize(reader, 'analysis.see', municipality)) {
    return undefined;
  }
  const [member, workshops] = await Promise.all([
    memberIn({ language: reader.language, now }, { municipality, period }, services),
    readWorkshops(services.tables, municipality, period),
  ]);
  const { analysis } = workshops.quota;
  if ('refusal' in member || !analysis) {
    return undefined;
  }
  const as = { language: reader.language, person: reader };
  const standing = { analysis, link: workshops.words(analysisKey) };
  return presentAnalysis(as, member, standing, services, { news: 'changed' });
}
