import type { Language } from '../../bot/shared/people.ts';
import type { Retention } from '../../bot/shared/retention.ts';
import { shownButtons } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './privacy-card.template.json' with { type: 'json' };

export interface PrivacyCardInput {
  readonly language: Language;
  /** The reader's role has ended: what they were is still kept, and the bot does nothing of it for them. */
  readonly former?: boolean | undefined;
  readonly retention: Retention;
  /** Days that diets are kept after a session. */
  readonly dietDays: number;
  /** Names of the coordinators. */
  readonly coordinators: readonly string[];
  /** What people write may go to a model of a service outside. */
  readonly model?: boolean | undefined;
}

const sections = ['who', 'what', 'why', 'howLong', 'sees', 'rights'] as const;

/** Who keeps what about people, what for, how long, who sees it, and what one may ask for. */
export function privacyCard(input: PrivacyCardInput): Card {
  const { language } = input;
  const heading = text(language, 'privacy.heading');
  const shownWith = (name: (one: string) => string) =>
    sections.map((section) => ({
      heading: text(language, `privacy.${section}Heading`),
      lines: linesOf(section, input, name).map((line) => ({ text: line })),
    }));
  const view = {
    language,
    heading,
    sections: shownWith(markdown),
    buttons: input.former ? [] : shownButtons(buttonsOf(language)),
    speak: sentences(
      heading,
      ...shownWith(plain).flatMap((section) => [section.heading, ...section.lines.map((line) => line.text)]),
    ),
  };
  return render(template, view, heading);
}

function linesOf(
  section: (typeof sections)[number],
  { language, former, retention, dietDays, coordinators, model }: PrivacyCardInput,
  name: (one: string) => string,
): readonly string[] {
  switch (section) {
    case 'howLong':
      return [
        text(language, 'privacy.howLong', {
          months: retention.personMonths,
          days: dietDays,
          audit: retention.auditMonths,
        }),
      ];
    case 'who':
      return [
        text(language, 'privacy.who'),
        ...(coordinators.length > 0
          ? [text(language, 'privacy.ask', { names: coordinators.map(name).join(', ') })]
          : []),
      ];
    case 'rights':
      return [text(language, former ? 'privacy.rights-former' : 'privacy.rights')];
    case 'sees':
      return [text(language, 'privacy.sees'), ...(model ? [text(language, 'privacy.model')] : [])];
    case 'what':
    case 'why':
      return [text(language, `privacy.${section}`)];
  }
}

function buttonsOf(language: Language) {
  return [
    {
      verb: 'command.run',
      title: text(language, 'command.my-dataTitle'),
      data: { v: 1, command: 'my-data' },
    },
  ] as const;
}
