import type { ReportRead } from '../../bot/report/form.ts';
import { audiences, type CostItem, costItems, type Report } from '../../bot/shared/booking.ts';
import type { Language } from '../../bot/shared/people.ts';
import { markdown } from '../escape.ts';
import { text } from '../text/catalogue.ts';
import { eurosText, numberText } from './amounts.ts';

/** A fact as a fact set shows it: people's texts are made harmless already. */
export interface ReportFact {
  readonly title: string;
  readonly value: string;
}

/** A report for its readers: who were there, what came of it, and what it cost in all and by item. */
export function reportFacts(
  language: Language,
  report: Report,
  texts: ReportRead['texts'],
): readonly ReportFact[] {
  const written = (['results', 'nextSteps', 'link'] as const).flatMap((field) =>
    texts[field] ? [{ title: text(language, `report.${field}Fact`), value: markdown(texts[field]) }] : [],
  );
  return [
    ...participantsFact(language, report),
    ...written,
    ...hoursFact(language, report),
    ...costFacts(language, report, texts.otherCost),
  ];
}

function participantsFact(language: Language, { participants }: Report): readonly ReportFact[] {
  const groups = audiences.flatMap((group) => {
    const count = participants[group] ?? 0;
    return count > 0
      ? [{ count, words: `${text(language, `booking.audience-${group}`)} ${numberText(language, count)}` }]
      : [];
  });
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  const value = text(language, 'report.participantsValue', {
    all: numberText(language, all),
    groups: groups.map(({ words }) => words).join(', '),
  });
  return all === 0 ? [] : [{ title: text(language, 'report.participantsFact'), value: markdown(value) }];
}

function hoursFact(language: Language, { quarterHours }: Report): readonly ReportFact[] {
  const hours = numberText(language, quarterHours / 4);
  return quarterHours === 0
    ? []
    : [{ title: text(language, 'report.hoursFact'), value: text(language, 'report.hoursValue', { hours }) }];
}

function costFacts(language: Language, report: Report, otherCost: string): readonly ReportFact[] {
  const { costs, km } = report;
  const items = costItems.flatMap((item) => {
    const cents = costs[item] ?? 0;
    return cents > 0 ? [{ item, cents }] : [];
  });
  const sum = items.reduce((all, { cents }) => all + cents, 0);
  const title = text(language, 'report.costsFact');
  if (sum === 0) {
    return [{ title, value: text(language, 'report.noCosts') }];
  }
  const value = (item: CostItem, cents: number) => {
    const euros = eurosText(language, cents);
    if (item === 'km' && km !== undefined) {
      return text(language, 'report.kmValue', { km: numberText(language, km), euros });
    }
    return item === 'other' && otherCost
      ? text(language, 'report.otherValue', { what: otherCost, euros })
      : euros;
  };
  return [
    { title, value: text(language, 'report.costsSum', { euros: eurosText(language, sum) }) },
    ...items.map(({ item, cents }) => ({
      title: text(language, `report.${item}Fact`),
      value: markdown(value(item, cents)),
    })),
  ];
}
