import { type AnalysisCardInput, analysisCard } from '../../cards/analysis/analysis-card.ts';
import type { Card } from '../../cards/card.ts';
import { readPersonEver } from '../../storage/people.ts';
import type { Member } from '../member.ts';
import { authorize } from '../shared/authorize.ts';
import type { Person } from '../shared/people.ts';
import type { Analysis } from '../shared/quota.ts';
import type { Services, Turn } from '../turn.ts';
import type { AnalysisFaults, AnalysisFields } from './form.ts';

/** How far the analysis is; for consultants with the form that changes it. */
export async function presentAnalysis(
  reader: Pick<Turn, 'language'> & { readonly person: Person },
  member: Member,
  { analysis, link }: { readonly analysis: Analysis | undefined; readonly link: string },
  services: Services,
  more: {
    readonly news?: AnalysisCardInput['news'];
    readonly values?: AnalysisFields | undefined;
    readonly faults?: AnalysisFaults | undefined;
  } = {},
): Promise<Card> {
  const { person } = reader;
  const by =
    analysis && (analysis.by === person.id ? person : await readPersonEver(services.tables, analysis.by));
  return analysisCard({
    language: reader.language,
    municipality: member.name,
    code: member.code,
    period: member.period,
    included: member.entitlements.situationAnalysis > 0,
    analysis: analysis && { ...analysis, by: by?.name ?? '' },
    link,
    canEdit: authorize(person, 'analysis.edit', member.code),
    canAsk: authorize(person, 'question.ask', member.code),
    values: more.values ?? { status: analysis?.status ?? '', link },
    faults: more.faults ?? {},
    news: more.news,
    nonce: services.newId(),
  });
}
