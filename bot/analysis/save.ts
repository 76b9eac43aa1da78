import { quotaKind, quotaPartition } from '../../storage/quota.ts';
import { analysisKey, readWorkshops, wordsRow } from '../../storage/quota-texts.ts';
import { cardCommand, freshActor } from '../change.ts';
import { actingFor, type Member } from '../member.ts';
import { authorize } from '../shared/authorize.ts';
import { tellItems, tendItem } from '../shared/outbox.ts';
import type { Analysis, Quota, QuotaEvent } from '../shared/quota.ts';
import type { Services, Turn } from '../turn.ts';
import type { AnalysisWish } from './form.ts';
import { type AnalysisOutcome, decideAnalysis } from './rules.ts';

/** What came of it, and how the analysis stands now. */
export interface AnalysisSaved {
  readonly answer: AnalysisOutcome;
  readonly analysis: Analysis | undefined;
  readonly link: string;
}

export async function commitAnalysis(
  turn: Turn,
  member: Member,
  nonce: string,
  wish: AnalysisWish,
  services: Services,
): Promise<AnalysisSaved> {
  const { code, period } = member;
  const actor = freshActor(turn, services);
  let link = '';
  let people: readonly string[] = [];
  let saved: string | undefined;
  const ready = Promise.all([
    actor.read,
    readWorkshops(services.tables, code, period.id).then((workshops) => {
      link = workshops.words(analysisKey);
    }),
    services.directory.get().then((all) => {
      people = actingFor(all, code);
    }),
  ]);
  const { answer, state } = await services.committer.run<Quota, QuotaEvent, AnalysisOutcome>(
    quotaKind,
    quotaPartition(code, period.id),
    {
      id: cardCommand(turn, 'analysis.save', nonce),
      by: turn.actor.id,
      ready,
      sends: true,
      decide(quota, now) {
        saved = undefined;
        const person = actor.get();
        if (!person || !authorize(person, 'analysis.edit', code)) {
          return { answer: { kind: 'not-allowed' }, unmarked: true };
        }
        const decision = decideAnalysis(quota, link, wish, { by: person.id, at: now.getTime() });
        if (decision.event === undefined) {
          return { ...decision, unmarked: true };
        }
        saved = wish.link;
        const message = { about: 'analysis-changed', municipality: code, period: period.id } as const;
        return {
          ...decision,
          texts: [wordsRow(analysisKey, wish.link)],
          outbox: [tendItem(code, period.id), ...tellItems(people, 'analysis', message)],
        };
      },
    },
  );
  return { answer, analysis: state.analysis, link: saved ?? link };
}
