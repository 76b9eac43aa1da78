import { linkLength } from '../../bot/https-link.ts';
import { mostEuros, mostHours, mostKm, mostParticipants } from '../../bot/report/amounts.ts';
import {
  otherCostLength,
  type ReportFault,
  type ReportFaults,
  type ReportField,
  type ReportFields,
  reasonLength,
  wordsLength,
} from '../../bot/report/form.ts';
import type { Language } from '../../bot/shared/people.ts';
import { plain } from '../escape.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';

/** Room for a number with its spaces and unit. */
const numberLength = 12;
const lengths: Readonly<Partial<Record<ReportField, number>>> = {
  results: wordsLength,
  nextSteps: wordsLength,
  link: linkLength,
  otherCost: otherCostLength,
  reason: reasonLength,
};

interface Filled {
  readonly language: Language;
  readonly values: ReportFields;
  readonly faults: ReportFaults;
}

/** A field with its words, what was typed and what is wrong with it. */
export function reportField({ language, values, faults }: Filled, field: ReportField): View {
  const fault = faults[field];
  return {
    id: field,
    label: labelOf(language, field),
    hint: hintOf(language, field),
    value: plain(values[field]),
    // What is too long already must still fit.
    max: Math.max(lengths[field] ?? numberLength, values[field].length),
    faulty: fault !== undefined,
    fault: fault ? text(language, 'report.faulty', { fault: faultText(language, field, fault) }) : '',
  };
}

/** Two fields side by side; an odd one stands alone. */
export function fieldPairs(filled: Filled, fields: readonly ReportField[]): readonly View[] {
  return fields.flatMap((left, i) => {
    const right = fields[i + 1];
    return i % 2 === 1
      ? []
      : [
          {
            left: reportField(filled, left),
            right: reportField(filled, right ?? left),
            paired: right !== undefined,
          },
        ];
  });
}

function labelOf(language: Language, field: ReportField): string {
  switch (field) {
    case 'political':
    case 'professional':
    case 'sectors':
    case 'supervisors':
    case 'residents':
      return text(language, `booking.audience-${field}`);
    case 'results':
    case 'nextSteps':
    case 'reason':
      return text(language, `report.${field}Label`, { max: lengths[field] ?? 0 });
    case 'hours':
    case 'link':
    case 'km':
    case 'train':
    case 'flight':
    case 'taxi':
    case 'hotel':
    case 'allowance':
    case 'other':
    case 'otherCost':
      return text(language, `report.${field}Label`);
  }
}

function hintOf(language: Language, field: ReportField): string {
  switch (field) {
    case 'hours':
    case 'km':
    case 'link':
      return text(language, `report.${field}Hint`);
    default:
      return '';
  }
}

function faultText(language: Language, field: ReportField, fault: ReportFault): string {
  switch (fault) {
    case 'too-long':
      return text(language, 'report.too-long', { max: lengths[field] ?? 0 });
    case 'no-such-count':
      return text(language, `report.${fault}`, { max: mostParticipants });
    case 'no-such-hours':
      return text(language, `report.${fault}`, { max: mostHours });
    case 'no-such-km':
      return text(language, `report.${fault}`, { max: mostKm });
    case 'no-such-sum':
      return text(language, `report.${fault}`, { max: mostEuros });
    case 'nobody':
    case 'no-such-link':
    case 'no-rate':
    case 'for-what':
    case 'sum-missing':
    case 'reason-missing':
      return text(language, `report.${fault}`);
  }
}
