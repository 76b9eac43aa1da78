import type { AnalysisFaults, AnalysisFields } from '../../bot/analysis/form.ts';
import { linkLength } from '../../bot/https-link.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import { type Analysis, analysisStatuses } from '../../bot/shared/quota.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { dateText } from '../text/dates.ts';
import template from './analysis-card.template.json' with { type: 'json' };

export interface AnalysisCardInput {
  readonly language: Language;
  /** The name as shown to the reader. */
  readonly municipality: string;
  readonly code: string;
  readonly period: Period;
  /** Whether the municipality is entitled to one. */
  readonly included: boolean;
  /** `by`: the name of who said so. */
  readonly analysis: Analysis | undefined;
  /** Where it is; empty until there is something. */
  readonly link: string;
  readonly canEdit: boolean;
  readonly canAsk: boolean;
  readonly values: AnalysisFields;
  readonly faults: AnalysisFaults;
  readonly news?: 'saved' | 'unchanged' | 'changed' | undefined;
  readonly nonce: string;
}

/** How far the situation analysis of a municipality is; consultants change it on the same card. */
export function analysisCard(input: AnalysisCardInput): Card {
  const { language, municipality, code, period, included, analysis, link, faults, news, nonce } = input;
  const canEdit = input.canEdit && included;
  const status = included ? (analysis?.status ?? 'notOrdered') : 'notIncluded';
  const heading = text(language, `analysis.${status}Heading`);
  const next = text(language, `analysis.${status}Next`);
  const count = Object.keys(faults).length;
  const toCorrect = text(language, 'analysis.toCorrect', { count });
  const said = news === undefined ? '' : text(language, `analysis.${news}`);
  const summary = plain(text(language, 'analysis.summary', { municipality, heading }));
  const facts = analysis ? factsOf(input, analysis) : [];
  const canAsk = input.canAsk && included && status !== 'done';
  return render(
    template,
    {
      language,
      summary,
      speak: plain(sentences(heading, municipality, count > 0 ? toCorrect : next)),
      heading,
      subtitle: markdown([municipality, period.name].join(' · ')),
      told: said !== '',
      news: said,
      newsStyle: 'good',
      faulty: count > 0,
      toCorrect: text(language, 'analysis.faulty', { fault: toCorrect }),
      next,
      hasFacts: facts.length > 0,
      facts,
      ...formView(input),
      canEdit,
      save: text(language, 'analysis.save'),
      link: link && new URL(link).href,
      linked: link !== '',
      openLink: text(language, 'analysis.openLink'),
      canAsk,
      ask: text(language, 'analysis.ask'),
      openQuota: text(language, 'analysis.openQuota'),
      code,
      period: period.id,
      nonce,
    },
    summary,
  );
}

function factsOf({ language, link }: AnalysisCardInput, { by, at }: Analysis) {
  const day = dateText(language, at);
  const updated = by ? text(language, 'analysis.updatedBy', { day, name: by }) : day;
  return [
    { title: text(language, 'analysis.updatedFact'), value: markdown(updated) },
    ...(link ? [{ title: text(language, 'analysis.linkFact'), value: markdown(new URL(link).host) }] : []),
  ];
}

function formView({ language, values, faults }: AnalysisCardInput) {
  const faulty = (fault: string) => text(language, 'analysis.faulty', { fault });
  const choose = text(language, 'analysis.choose-status');
  return {
    editHeading: text(language, 'analysis.editHeading'),
    statuses: analysisStatuses.map((value) => ({ value, title: text(language, `analysis.${value}`) })),
    status: {
      label: text(language, 'analysis.statusLabel'),
      hint: text(language, 'analysis.statusChoose'),
      error: choose,
      value: analysisStatuses.some((one) => one === values.status) ? values.status : '',
      faulty: faults.status !== undefined,
      fault: faulty(choose),
    },
    linkField: {
      label: text(language, 'analysis.linkLabel'),
      hint: text(language, 'analysis.linkHint'),
      value: plain(values.link),
      max: Math.max(linkLength, values.link.length),
      faulty: faults.link !== undefined,
      fault: faults.link ? faulty(text(language, `analysis.${faults.link}`)) : '',
    },
  };
}
