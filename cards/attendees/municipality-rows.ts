import type { MunicipalityAnswer, NetworkAnswer } from '../../bot/attendees/network-answer.ts';
import { groups, type Language } from '../../bot/shared/people.ts';
import {
  type Counts,
  capacityOf,
  hasSite,
  type Mode,
  overBy,
  type SessionFacts,
  takenPlaces,
} from '../../bot/shared/session.ts';
import { markdown, plain } from '../escape.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';

/** A municipality's row: its name as shown, its numbers, and the page of the names where its people begin. */
export interface MunicipalityItem extends MunicipalityAnswer {
  readonly name: string;
  readonly page: number;
}

/** Most names in a sentence; the rest are counted. */
const mostNames = 40;

/** "18 / 24 kuntaa tulossa", and who else answered what; names of municipalities as shown. */
export function networkSentences(
  language: Language,
  answer: Omit<NetworkAnswer, 'rows'>,
): { readonly first: string; readonly rest: readonly string[] } {
  const { coming, waiting, notComing, silent } = answer;
  const of = coming.length + waiting.length + notComing.length + silent.length;
  const said = (key: 'onlyWaiting' | 'notComing', n: number) =>
    n === 0 ? [] : [text(language, `attendees.${key}`, { n })];
  return {
    first: text(language, 'attendees.networkAnswer', { n: coming.length, of }),
    rest: [
      ...said('notComing', notComing.length),
      ...said('onlyWaiting', waiting.length),
      ...(silent.length === 0
        ? []
        : [text(language, 'attendees.silent', { n: silent.length, names: namesText(language, silent) })]),
      ...(of > 0 && silent.length === 0 ? [text(language, 'attendees.noneSilent')] : []),
    ],
  };
}

function namesText(language: Language, names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(', ');
  const more = names.length - mostNames;
  return more > 0 ? `${shown} ${text(language, 'attendees.andMore', { n: more })}` : shown;
}

/** Places taken and left, each way of taking part on a line. */
export function totalFacts(language: Language, facts: SessionFacts, counts: Counts): readonly View[] {
  const modes: readonly Mode[] = [
    ...(hasSite(facts) ? (['onSite'] as const) : []),
    ...(facts.remote ? (['remote'] as const) : []),
  ];
  return [
    ...modes.map((mode) => ({
      title: text(language, `attendees.total-${mode}`),
      value: placesText(language, facts, counts, mode),
    })),
    ...(counts.waiting > 0
      ? [{ title: text(language, 'attendees.total-waiting'), value: String(counts.waiting) }]
      : []),
    ...(counts.no > 0 ? [{ title: text(language, 'attendees.total-no'), value: String(counts.no) }] : []),
  ];
}

function placesText(language: Language, facts: SessionFacts, counts: Counts, mode: Mode): string {
  const capacity = capacityOf(facts, mode);
  const held = counts[mode];
  if (capacity === undefined) {
    return String(held);
  }
  const over = overBy(facts, counts, mode);
  const offered = takenPlaces(counts, mode) - held;
  return [
    text(language, 'attendees.heldOf', { held, capacity }),
    ...(offered > 0 ? [text(language, 'attendees.offeredPlaces', { n: offered })] : []),
    over > 0
      ? text(language, 'attendees.over', { n: over })
      : text(language, 'attendees.left', { n: capacity - held - offered }),
  ].join(' · ');
}

export function municipalityRows(
  language: Language,
  session: string,
  items: readonly MunicipalityItem[],
): readonly View[] {
  return items.map(({ name, page, counts, groups: mix }) => {
    const ways = [
      ...(['onSite', 'remote', 'waiting'] as const)
        .filter((way) => counts[way] > 0)
        .map((way) => text(language, `attendees.count-${way}`, { n: counts[way] })),
    ];
    const shown = ways.length > 0 ? ways : [text(language, 'attendees.count-no', { n: counts.no })];
    const roles = groups
      .filter((group) => mix[group] > 0)
      .map((group) => text(language, `attendees.mix-${group}`, { n: mix[group] }));
    const title = name || text(language, 'attendees.network');
    return {
      name: markdown(title),
      open: plain(text(language, 'attendees.openNames', { name: title })),
      ways: shown.join(' · '),
      mixed: roles.length > 0,
      mix: roles.join(', '),
      session,
      page,
    };
  });
}
