import {
  type CorrectionFault,
  type CorrectionFaults,
  type CorrectionFields,
  reasonLength,
} from '../../bot/correction/form.ts';
import { mostUnits } from '../../bot/shared/entitlements.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import { type Quota, unitsLeft, unitsOf } from '../../bot/shared/quota.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { text } from '../text/catalogue.ts';
import template from './correction-card.template.json' with { type: 'json' };
import { fateRows } from './fate-rows.ts';

export interface CorrectionCardInput {
  readonly language: Language;
  /** The name as shown to the reader. */
  readonly municipality: string;
  readonly code: string;
  readonly period: Period;
  /** Workshop units of the municipality's own. */
  readonly entitlement: number;
  readonly quota: Quota;
  readonly values: CorrectionFields;
  readonly faults: CorrectionFaults;
  readonly nonce: string;
}

/** The coordinator grants or removes a unit, or goes to a cancelled booking whose unit can be decided on. */
export function correctionCard(input: CorrectionCardInput): Card {
  const { language, municipality, code, period, entitlement, quota, values, faults, nonce } = input;
  const left = text(language, 'correction.leftOf', {
    left: unitsLeft(quota, entitlement),
    of: unitsOf(quota, entitlement),
  });
  const heading = text(language, 'correction.heading');
  const summary = plain(text(language, 'correction.summary', { municipality, heading }));
  const fates = fateRows(language, quota);
  const count = Object.keys(faults).length;
  const toCorrect = count === 0 ? '' : text(language, 'correction.toCorrect', { count });
  const view = {
    language,
    speak: plain(`${toCorrect || summary}. ${left}.`),
    summary,
    heading,
    subtitle: markdown([municipality, period.name, left].join(' · ')),
    faulty: count > 0,
    toCorrect,
    unitsLabel: text(language, 'correction.unitsLabel'),
    units: values.units === '-1' ? '-1' : '1',
    choices: [
      { title: text(language, 'correction.add'), value: '1' },
      { title: text(language, 'correction.remove'), value: '-1' },
    ],
    unitsFault: faultView(language, faults.units),
    reasonLabel: text(language, 'correction.reasonLabel', { max: reasonLength }),
    reasonHint: text(language, 'correction.reasonHint'),
    reasonRequired: text(language, 'correction.reason-missing'),
    reason: plain(values.reason),
    reasonFault: faultView(language, faults.reason),
    fatesTitle: text(language, 'correction.fatesTitle'),
    fatesText: text(language, 'correction.fatesText'),
    fates,
    hasFates: fates.length > 0,
    municipality: code,
    period: period.id,
    nonce,
    saveTitle: text(language, 'correction.save'),
    quotaTitle: text(language, 'correction.quota'),
  };
  return render(template, view, summary);
}

function faultView(language: Language, fault: CorrectionFault | undefined) {
  if (fault === undefined) {
    return { shown: false, text: '' };
  }
  const max = fault === 'too-many' ? mostUnits : reasonLength;
  return {
    shown: true,
    text: text(language, 'correction.faulty', { fault: text(language, `correction.${fault}`, { max }) }),
  };
}
