import {
  type AwayFault,
  type AwayFaults,
  type AwayFields,
  longestAway,
  nobody,
  yearsAhead,
} from '../../bot/away/form.ts';
import { mostComing } from '../../bot/away/rules.ts';
import type { Day } from '../../bot/shared/helsinki.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render, type View } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './away-card.template.json' with { type: 'json' };
import { firstDayText, rangeText, shortRangeText } from './range-text.ts';

interface Range {
  readonly from: Day;
  readonly to: Day;
}

export interface AwayRow extends Range {
  readonly id: string;
  /** `name` undefined: no consultant any more; `away`: themselves away for some of the time. */
  readonly substitute?: { readonly name: string | undefined; readonly away: boolean };
}

export interface AwayCardInput {
  readonly language: Language;
  readonly today: Day;
  /** The consultant's own ranges to come, first to begin first. */
  readonly own: readonly AwayRow[];
  /** Whom the consultant stands in for, and when. */
  readonly standsIn: readonly (Range & { readonly name: string })[];
  /** The other consultants. */
  readonly consultants: readonly { readonly id: string; readonly name: string }[];
  readonly values: AwayFields;
  readonly faults: AwayFaults;
  /** Not saved, since so many ranges are to come already. */
  readonly tooMany?: boolean;
  readonly news?: 'saved' | 'removed' | 'gone';
  /** What was read of the days that were said. */
  readonly heard?: string | undefined;
  readonly nonce: string;
}

/** A consultant's days away, each with a button that removes it, and the form for more. */
export function awayCard(input: AwayCardInput): Card {
  const { language, own, standsIn, consultants, values, faults, nonce } = input;
  const heading = headingOf(input);
  const wrong = wrongText(input);
  const { heard = '' } = input;
  const lead = text(language, 'away.lead');
  const fault = (field: keyof AwayFields) => faultView(language, faults[field]);
  const view = {
    language,
    summary: heading,
    speak: wrong === '' ? sentences(heading, ...(heard ? [plain(heard)] : []), lead) : wrong,
    heading,
    lead: [markdown(heard), lead].filter(Boolean).join(' '),
    faulty: wrong !== '',
    wrong: text(language, 'away.faulty', { fault: wrong }),
    empty: own.length === 0,
    emptyText: text(language, 'away.none'),
    rows: own.map((row) => rowView(input, row)),
    stands: standsIn.length > 0,
    standsHeading: text(language, 'away.standsIn'),
    standsIn: standsIn.map(({ name, from, to }) => ({
      text: markdown(text(language, 'away.standsInFor', { name, days: rangeText(language, from, to) })),
    })),
    formHeading: text(language, 'away.formHeading'),
    fromLabel: text(language, 'away.fromLabel'),
    fromError: text(language, 'away.give-date'),
    from: plain(values.from),
    fromFault: fault('from'),
    toLabel: text(language, 'away.toLabel'),
    to: plain(values.to),
    toFault: fault('to'),
    hasOthers: consultants.length > 0,
    substituteLabel: text(language, 'away.substituteLabel'),
    choices: [
      { title: text(language, 'away.nobody'), value: nobody },
      ...consultants.map(({ id, name }) => ({ title: plain(name), value: id })),
    ],
    substitute: consultants.some(({ id }) => id === values.substitute) ? values.substitute : nobody,
    substituteFault: fault('substitute'),
    saveTitle: text(language, 'away.save'),
    requestsTitle: text(language, 'away.requests'),
    nonce,
  };
  return render(template, view, heading);
}

function headingOf({ language, news }: AwayCardInput): string {
  return text(language, news === undefined ? 'away.heading' : `away.${news}Heading`);
}

function wrongText({ language, faults, tooMany }: AwayCardInput): string {
  if (tooMany === true) {
    return text(language, 'away.too-many', { most: mostComing });
  }
  const count = Object.keys(faults).length;
  return count === 0 ? '' : text(language, 'away.toCorrect', { count });
}

function faultView(language: Language, fault: AwayFault | undefined): View {
  return fault === undefined
    ? { shown: false, text: '' }
    : {
        shown: true,
        text: text(language, 'away.faulty', {
          fault: text(language, `away.${fault}`, { max: longestAway, years: yearsAhead }),
        }),
      };
}

function rowView({ language, today, nonce, own }: AwayCardInput, row: AwayRow): View {
  const { id, from, to, substitute } = row;
  const days = rangeText(language, from, to);
  const left = substitute !== undefined && substitute.name === undefined;
  return {
    away: id,
    nonce,
    days: markdown(from <= today ? text(language, 'away.rowNow', { days }) : days),
    known: !left,
    who: markdown(
      substitute?.name === undefined
        ? text(language, 'away.noSubstitute')
        : text(language, 'away.substitute', { name: substitute.name }),
    ),
    warned: left || substitute?.away === true,
    warning: text(language, left ? 'away.substituteLeft' : 'away.substituteAway'),
    remove: removeTitle(language, row, own),
  };
}

/** By its first day, so that no two rows sound alike; by all its days where another begins alike. */
function removeTitle(language: Language, { id, from, to }: AwayRow, own: readonly AwayRow[]): string {
  const first = firstDayText(language, from);
  const alike = own.some((other) => other.id !== id && firstDayText(language, other.from) === first);
  return text(language, 'away.remove', { days: alike ? shortRangeText(language, from, to) : first });
}
