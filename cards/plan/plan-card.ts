import {
  notDecided,
  type PlanFault,
  type PlanFaults,
  type PlanField,
  type PlanFields,
  planThemeLength,
  whoLength,
} from '../../bot/plan/form.ts';
import { quartersOf } from '../../bot/plan/quarters.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render, type View } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './plan-card.template.json' with { type: 'json' };
import { quarterText } from './quarter-text.ts';

export interface PlanCardInput {
  readonly language: Language;
  /** The name as shown to the reader. */
  readonly municipality: string;
  readonly code: string;
  readonly period: Period;
  /** How many units can be planned. */
  readonly units: number;
  readonly values: PlanFields;
  readonly faults: PlanFaults;
  /** `stale`: changed by somebody else since; what was typed is shown. `changed`: told to the other side. */
  readonly news?: 'saved' | 'unchanged' | 'stale' | 'changed' | undefined;
  readonly viewer: 'municipality' | 'consultant';
  /** Mark of the plan that the card was filled with. */
  readonly seen: string;
  readonly nonce: string;
}

/** When each of the period's units is meant to be used, for what and with whom; the form is the plan. */
export function planCard(input: PlanCardInput): Card {
  const { language, municipality, code, period, units, values, faults, news, seen, nonce } = input;
  const heading = text(language, 'plan.heading');
  const lead =
    units === 0
      ? text(language, 'plan.noUnits')
      : text(language, 'plan.lead', { units, theme: planThemeLength, who: whoLength });
  const count = Object.keys(faults).length;
  const toCorrect = text(language, 'plan.toCorrect', { count });
  const said = newsText(input);
  const summary = plain(
    text(language, 'plan.summary', { municipality, heading: news === 'changed' ? said : heading }),
  );
  const filled = { language, values, faults };
  return render(
    template,
    {
      language,
      summary,
      speak: plain(sentences(heading, municipality, count > 0 ? toCorrect : said || lead)),
      heading,
      subtitle: markdown([municipality, period.name].join(' · ')),
      told: said !== '',
      news: said,
      newsStyle: news === 'stale' ? 'warning' : 'good',
      faulty: count > 0,
      toCorrect: text(language, 'plan.faulty', { fault: toCorrect }),
      lead,
      quarters: [
        { value: notDecided, title: text(language, 'plan.open') },
        ...quartersOf(period).map((value) => ({ value, title: quarterText(language, value) })),
      ],
      units: Array.from({ length: units }, (_, i) => unitView(filled, i + 1)),
      any: units > 0,
      stale: news === 'stale',
      save: text(language, 'plan.save'),
      reopen: text(language, 'plan.reopen'),
      openQuota: text(language, 'plan.openQuota'),
      code,
      period: period.id,
      seen,
      nonce,
    },
    summary,
  );
}

function newsText({ language, news, viewer }: PlanCardInput): string {
  switch (news) {
    case undefined:
      return '';
    case 'saved':
      return text(language, 'plan.saved', {
        told: viewer === 'municipality' ? 'consultant' : 'municipality',
      });
    case 'unchanged':
    case 'stale':
      return text(language, `plan.${news}`);
    case 'changed':
      return text(language, 'plan.changed', {
        by: viewer === 'municipality' ? 'consultant' : 'municipality',
      });
  }
}

interface Filled {
  readonly language: Language;
  readonly values: PlanFields;
  readonly faults: PlanFaults;
}

function unitView(filled: Filled, n: number): View {
  const quarter = fieldView(filled, `quarter${n}`, text(filled.language, 'plan.quarterLabel', { n }), 0);
  return {
    quarter: { ...quarter, value: quarter['value'] || notDecided },
    theme: fieldView(filled, `theme${n}`, text(filled.language, 'plan.themeLabel', { n }), planThemeLength),
    who: fieldView(filled, `who${n}`, text(filled.language, 'plan.whoLabel', { n }), whoLength),
  };
}

function fieldView({ language, values, faults }: Filled, id: PlanField, label: string, max: number) {
  const fault = faults[id];
  const value = values[id] ?? '';
  return {
    id,
    label,
    value: plain(value),
    max: Math.max(max, value.length),
    faulty: fault !== undefined,
    fault: fault ? text(language, 'plan.faulty', { fault: faultText(language, fault) }) : '',
  };
}

function faultText(language: Language, fault: PlanFault): string {
  switch (fault) {
    case 'no-such-quarter':
      return text(language, 'plan.no-such-quarter');
    case 'theme-too-long':
      return text(language, 'plan.too-long', { max: planThemeLength });
    case 'who-too-long':
      return text(language, 'plan.too-long', { max: whoLength });
  }
}
