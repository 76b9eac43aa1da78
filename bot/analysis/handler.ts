import { analysisKey, readWorkshops } from '../../storage/quota-texts.ts';
import { isClosed, memberIn, refuseMember } from '../member.ts';
import { namedMunicipality } from '../named-municipality.ts';
import { notice } from '../notice.ts';
import { assertNever } from '../shared/assert-never.ts';
import { authorize } from '../shared/authorize.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { type AnalysisFields, readAnalysisForm } from './form.ts';
import { presentAnalysis } from './present.ts';
import { commitAnalysis } from './save.ts';

/** `tilanneanalyysi`: how far the municipality's analysis of the running period is. */
export async function showSituation(turn: Turn, rest: string, services: Services): Promise<Reply> {
  const asked = { about: 'analysis', action: 'analysis.see' } as const;
  const named = await namedMunicipality(turn, rest, asked, services);
  return typeof named === 'string' ? openAnalysis(turn, { municipality: named }, services) : named;
}

export async function openAnalysis(
  turn: Turn,
  ids: { readonly municipality: string; readonly period?: string | undefined },
  services: Services,
): Promise<Reply> {
  return authorize(turn.actor, 'analysis.see', ids.municipality)
    ? show(turn, ids, services)
    : notice(turn, { notice: 'not-allowed' });
}

/** The form sent in; the municipality is told of what changed. */
export async function saveAnalysis(
  turn: Turn,
  input: {
    readonly municipality: string;
    readonly period: string;
    readonly nonce: string;
  } & AnalysisFields,
  services: Services,
): Promise<Reply> {
  const read = readAnalysisForm(input);
  if ('faults' in read) {
    const values = { status: input.status, link: input.link };
    return show(turn, input, services, { values, faults: read.faults });
  }
  const member = await memberIn(turn, input, services);
  if ('refusal' in member) {
    return refuseMember(turn, member);
  }
  if (isClosed(member, turn.now)) {
    return notice(turn, { notice: 'old-card' }, ['situation', 'help']);
  }
  if (member.entitlements.situationAnalysis === 0) {
    return show(turn, input, services);
  }
  const { answer, analysis, link } = await commitAnalysis(turn, member, input.nonce, read.wish, services);
  switch (answer.kind) {
    case 'saved':
    case 'unchanged': {
      const reader = { language: turn.language, person: turn.actor };
      const card = await presentAnalysis(reader, member, { analysis, link }, services, {
        news: answer.kind,
      });
      return { kind: 'card', card };
    }
    case 'not-allowed':
      return notice(turn, { notice: 'not-allowed' });
    default:
      return assertNever(answer.kind);
  }
}

async function show(
  turn: Turn,
  ids: { readonly municipality: string; readonly period?: string | undefined },
  services: Services,
  more: Parameters<typeof presentAnalysis>[4] = {},
): Promise<Reply> {
  const member = await memberIn(turn, ids, services);
  if ('refusal' in member) {
    return refuseMember(turn, member);
  }
  const workshops = await readWorkshops(services.tables, ids.municipality, member.period.id);
  const standing = { analysis: workshops.quota.analysis, link: workshops.words(analysisKey) };
  const reader = { language: turn.language, person: turn.actor };
  return { kind: 'card', card: await presentAnalysis(reader, member, standing, services, more) };
}
