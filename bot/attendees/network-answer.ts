import { concernsMunicipality } from '../shared/audience.ts';
import { isMember, type Network, type Period } from '../shared/network.ts';
import { type Group, groups } from '../shared/people.ts';
import { type Answer, type Counts, comes, noCounts, type Session, withAnswer } from '../shared/session.ts';

/** How one municipality has answered; code '' is the network's own people. */
export interface MunicipalityAnswer {
  readonly code: string;
  readonly counts: Counts;
  /** Of those who come. */
  readonly groups: Readonly<Record<Group, number>>;
}

/** How the member municipalities that a session concerns have answered, and what each sends. */
export interface NetworkAnswer {
  /** Codes; together they are all that are asked. `waiting`: somebody is in line and nobody comes. */
  readonly coming: readonly string[];
  readonly waiting: readonly string[];
  readonly notComing: readonly string[];
  /** Nobody of theirs has any answer. */
  readonly silent: readonly string[];
  /** Everybody who has answered, by municipality, also of those that were not asked. */
  readonly rows: readonly MunicipalityAnswer[];
}

const noGroups: Readonly<Record<Group, number>> = { elected: 0, officeHolder: 0, developer: 0, other: 0 };

/** `period`: the one that the session falls in. */
export function networkAnswer(
  { facts, answers }: Pick<Session, 'facts' | 'answers'>,
  network: Network,
  period: Period | undefined,
): NetworkAnswer {
  const rows = new Map<string, MunicipalityAnswer>();
  for (const answer of answers.values()) {
    const code = answer.municipality ?? '';
    rows.set(code, withOne(rows.get(code) ?? { code, counts: noCounts, groups: noGroups }, answer));
  }
  const asked = askedMunicipalities(facts, network, period);
  const that = (fits: (counts: Counts | undefined) => boolean) =>
    asked.filter((code) => fits(rows.get(code)?.counts));
  return {
    coming: that((counts) => counts !== undefined && isComing(counts)),
    waiting: that((counts) => counts !== undefined && !isComing(counts) && counts.waiting > 0),
    notComing: that((counts) => counts !== undefined && !isComing(counts) && counts.waiting === 0),
    silent: that((counts) => counts === undefined),
    rows: [...rows.values()],
  };
}

function isComing({ onSite, remote }: Counts): boolean {
  return onSite + remote > 0;
}

/** Member municipalities of the period that the session's audience means. */
function askedMunicipalities(
  { audience }: Session['facts'],
  network: Network,
  period: Period | undefined,
): readonly string[] {
  return [...network.municipalities.keys()].filter(
    (code) =>
      period !== undefined &&
      isMember(network, code, period.id) &&
      concernsMunicipality(audience, code, network, period),
  );
}

function withOne(row: MunicipalityAnswer, answer: Answer): MunicipalityAnswer {
  const group = groups.find((one) => one === answer.group) ?? 'other';
  return {
    ...row,
    counts: withAnswer(row.counts, answer, 1),
    groups: comes(answer) ? { ...row.groups, [group]: row.groups[group] + 1 } : row.groups,
  };
}
