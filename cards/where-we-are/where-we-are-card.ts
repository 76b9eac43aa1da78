import type { PlanLine } from '../../bot/quota/planning.ts';
import type { Box } from '../../bot/quota/rules.ts';
import type { Period } from '../../bot/shared/network.ts';
import type { Language, Role } from '../../bot/shared/people.ts';
import { shownButtons } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { marks } from '../quota/marks.ts';
import { periodText } from '../quota/period-text.ts';
import { planFacts } from '../quota/plan-facts.ts';
import { render } from '../render.ts';
import { roleTitle } from '../role/role-title.ts';
import { sentences } from '../sentences.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import { dateText, dayText } from '../text/dates.ts';
import { type PlaceName, placeText } from '../text/place-words.ts';
import template from './where-we-are-card.template.json' with { type: 'json' };

export interface WhereWeAreInput extends PlaceName {
  readonly language: Language;
  readonly now: Date;
  readonly code: string;
  readonly period: Period;
  /** Euros a year, without VAT, and the population that it goes by; undefined: not known. */
  readonly fee?: { readonly euros: number; readonly population: number } | undefined;
  /** All units, free ones too; `theme`: of the workshop. */
  readonly units: readonly { readonly box: Box; readonly theme: string }[];
  /** Questions that wait for the consultant. */
  readonly questions: number;
  /** Coming ones, with the names of those of the municipality who come and how many more. */
  readonly sessions: readonly {
    readonly title: string;
    readonly start: number;
    readonly names: readonly string[];
  }[];
  readonly moreSessions: number;
  readonly plan: readonly PlanLine[];
  readonly contacts: readonly {
    readonly name: string;
    readonly role: Role;
    readonly email?: string | undefined;
    readonly phone?: string | undefined;
  }[];
}

/** Characters: of a theme, a title or a name; how many names beside a session; how many lines of a kind. */
const longest = 60;
const mostNames = 6;
const mostLines = 12;

/** All that somebody who takes over for a municipality has to know, on one page. */
export function whereWeAreCard(input: WhereWeAreInput): Card {
  const { language, now, code, period, units } = input;
  const left = units.filter(({ box }) => box.state === 'free').length;
  const heading = placeText(language, input, ['page.headingIn', 'page.heading']);
  const answer = text(language, 'page.left', { left, of: units.length });
  const subtitle = [period.name, ...periodText(language, period, now)].join(' · ');
  const sections = [
    section(language, 'units', unitLines(input)),
    section(language, 'sessions', sessionLines(input)),
    section(
      language,
      'plan',
      planFacts(language, input.plan).map(({ title, value }) => `${title}: ${value}`),
    ),
    section(language, 'contacts', contactLines(input)),
  ];
  const summary = plain(heading);
  const view = {
    language,
    speak: sentences(summary, answer),
    heading: markdown(heading),
    subtitle: markdown(subtitle),
    facts: factsOf(input, answer),
    sections,
    buttons: shownButtons([
      {
        verb: 'quota.show',
        title: text(language, 'page.quota'),
        data: { v: 1, municipality: code, period: period.id },
      },
      { verb: 'command.run', title: text(language, 'page.bookings'), data: { v: 1, command: 'bookings' } },
      {
        verb: 'command.run',
        title: text(language, 'page.openSessions'),
        data: { v: 1, command: 'sessions' },
      },
      {
        verb: 'command.run',
        title: text(language, 'page.openContacts'),
        data: { v: 1, command: 'contacts' },
      },
    ]),
  };
  return render(template, view, summary);
}

function factsOf({ language, fee, questions }: WhereWeAreInput, answer: string) {
  const facts: readonly (readonly [string, string])[] = [
    [text(language, 'page.unitsFact'), answer],
    [text(language, 'page.feeFact'), fee ? text(language, 'page.fee', fee) : ''],
    [
      text(language, 'page.questionsFact'),
      questions > 0 ? text(language, 'page.questions', { questions }) : '',
    ],
  ];
  return facts
    .filter(([, value]) => value !== '')
    .map(([title, value]) => ({ title, value: markdown(value) }));
}

function section(
  language: Language,
  name: 'units' | 'sessions' | 'plan' | 'contacts',
  lines: readonly string[],
) {
  const shown = lines.length > 0 ? lines : [text(language, `page.no-${name}`)];
  return { heading: text(language, `page.${name}`), lines: shown.map((line) => ({ text: line })) };
}

function unitLines({ language, units }: WhereWeAreInput): readonly string[] {
  return units
    .filter(({ box }) => box.state !== 'free')
    .slice(0, mostLines)
    .map(({ box, theme }) => {
      const state = box.state === 'requested' && box.turn === 'municipality' ? 'proposed' : box.state;
      return [
        `${marks[box.state]} ${text(language, `quota.${state}`)}`,
        whenText(language, box),
        markdown(shortened(plain(theme), longest)),
        box.turn ? text(language, `page.turn-${box.turn}`) : '',
      ]
        .filter((part) => part !== '')
        .join(' · ');
    });
}

function whenText(language: Language, { at, due }: Box): string {
  return at === undefined ? (due === undefined ? '' : dayText(language, due)) : dateText(language, at);
}

function sessionLines({ language, sessions, moreSessions }: WhereWeAreInput): readonly string[] {
  const lines = sessions.map(({ title, start, names }) => {
    const shown = names.slice(0, mostNames).map((name) => shortened(plain(name), longest));
    const more = names.length - shown.length;
    const who =
      names.length === 0
        ? text(language, 'page.nobodyComes')
        : text(language, 'page.comes', { names: shown.join(', '), more });
    return `${dateText(language, start)} · ${markdown(shortened(plain(title), longest))} · ${markdown(who)}`;
  });
  return moreSessions > 0 ? [...lines, text(language, 'page.moreSessions', { count: moreSessions })] : lines;
}

function contactLines({ language, contacts }: WhereWeAreInput): readonly string[] {
  return contacts
    .slice(0, mostLines)
    .map(({ name, role, email, phone }) =>
      markdown(
        [shortened(plain(name), longest), roleTitle(language, role), email ?? '', phone ?? '']
          .filter((part) => part !== '')
          .join(' · '),
      ),
    );
}
