import type { Language } from '../../bot/shared/people.ts';
import { shownButtons } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './details-card.template.json' with { type: 'json' };

export interface DetailsCardInput {
  readonly language: Language;
  /** As they stand, or as they were typed. */
  readonly values: { readonly name: string; readonly email: string; readonly phone: string };
  readonly faults: readonly ('name' | 'email' | 'phone')[];
  readonly saved?: boolean;
}

/** A person's name and contact details, which they may correct. */
export function detailsCard({ language, values, faults, saved = false }: DetailsCardInput): Card {
  const heading = text(language, 'myData.detailsTitle');
  const news = saved
    ? [text(language, 'myData.corrected')]
    : faults.map((fault) => text(language, `myData.fault-${fault}`));
  const intro = text(language, 'myData.detailsIntro');
  const view = {
    language,
    heading,
    intro,
    hasNews: news.length > 0,
    newsStyle: saved ? 'good' : 'attention',
    news: news.map((line) => ({ text: line })),
    nameLabel: text(language, 'myData.detailsName'),
    nameMissing: text(language, 'myData.fault-name'),
    name: plain(values.name),
    emailLabel: text(language, 'myData.detailsEmail'),
    email: plain(values.email),
    phoneLabel: text(language, 'myData.detailsPhone'),
    phone: plain(values.phone),
    buttons: shownButtons([
      {
        verb: 'my-data.correct',
        title: text(language, 'myData.detailsSave'),
        data: { v: 1 },
        style: 'positive',
        typed: true,
      },
      {
        verb: 'command.run',
        title: text(language, 'myData.detailsBack'),
        data: { v: 1, command: 'my-data' },
      },
    ]),
    speak: sentences(heading, ...(news.length > 0 ? news : [intro])),
  };
  return render(template, view, heading);
}
