import type { Language } from '../../bot/shared/people.ts';
import { type Button, shownButtons } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './form.template.json' with { type: 'json' };

interface FieldBase {
  readonly id: string;
  readonly label: string;
  /** As typed. */
  readonly value: string;
  /** Finished words; undefined: nothing is wrong with it. */
  readonly fault?: string | undefined;
}
/** A field of a form. `max`: characters. */
export type FormField = FieldBase &
  (
    | { readonly kind: 'text' | 'long'; readonly max: number; readonly hint: string }
    | { readonly kind: 'date' }
    | {
        /** One of them; or several, with their values separated by commas. */
        readonly kind: 'choice' | 'many';
        readonly choices: readonly { readonly title: string; readonly value: string }[];
      }
  );

export interface FormSheet {
  readonly language: Language;
  /** Texts of the card, plain; people's own words in them as typed. */
  readonly heading: string;
  readonly subtitle?: string | undefined;
  readonly news?: { readonly words: string; readonly style: 'good' | 'warning' | 'attention' } | undefined;
  readonly lines?: readonly string[];
  readonly fields: readonly FormField[];
  readonly note?: string | undefined;
  readonly buttons: readonly Button[];
}

/** A form whose fields are given; faults are counted at the top and stand at their fields. */
export function formSheet(sheet: FormSheet): Card {
  const { language, heading, subtitle = '', lines = [], fields, note = '', buttons } = sheet;
  const count = fields.filter(({ fault }) => fault !== undefined).length;
  const toCorrect = { words: text(language, 'membership.toCorrect', { count }), style: 'attention' } as const;
  const news = count > 0 ? toCorrect : sheet.news;
  const view = {
    language,
    speak: plain(sentences(...(news ? [news.words] : []), heading, ...lines)),
    told: news !== undefined,
    news: markdown(news?.words ?? ''),
    newsStyle: news?.style ?? 'default',
    heading: markdown(heading),
    hasSubtitle: subtitle !== '',
    subtitle: markdown(subtitle),
    lines: lines.map((line) => ({ text: markdown(line) })),
    fields: fields.map((field) => fieldView(language, field)),
    hasNote: note !== '',
    note: markdown(note),
    buttons: shownButtons(buttons),
  };
  return render(template, view, plain(heading));
}

function fieldView(language: Language, field: FormField) {
  const { id, label, value, kind, fault } = field;
  const choices = 'choices' in field ? field.choices : [];
  return {
    id,
    label: plain(label),
    value: plain(value),
    isText: kind === 'text',
    isLong: kind === 'long',
    isDate: kind === 'date',
    isChoice: kind === 'choice',
    isMany: kind === 'many',
    // What is too long must come back whole, to be shortened.
    max: 'max' in field ? Math.max(field.max, value.length) : 0,
    hint: 'hint' in field ? field.hint : '',
    choices: choices.map((choice) => ({
      title: kind === 'many' ? markdown(choice.title) : plain(choice.title),
      value: choice.value,
    })),
    faulty: fault !== undefined,
    fault: markdown(fault === undefined ? '' : text(language, 'membership.faulty', { fault })),
  };
}
