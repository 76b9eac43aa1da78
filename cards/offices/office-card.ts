import type { Language, MunicipalRole } from '../../bot/shared/people.ts';
import { type Button, shownButtons } from '../booking/button.ts';
import { distinct } from '../booking/distinct.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { roleTitle } from '../role/role-title.ts';
import { sentences } from '../sentences.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import template from './office-card.template.json' with { type: 'json' };

export interface OfficeCardInput {
  readonly language: Language;
  /** What the person does for which municipality; `acting`: it is the one that they have chosen. */
  readonly offices: readonly {
    readonly code: string;
    readonly name: string;
    readonly role: MunicipalRole;
    readonly acting: boolean;
  }[];
  /** What is done once one is chosen; for the program alone. */
  readonly next?: string;
  /**
   * `gained`: a code gave them one more; `changed`: or another role in the only one; `chosen`: they have just said which;
   * `again`: what they asked for has to be asked for again; `does`: what they asked for changes something.
   */
  readonly news?: 'gained' | 'changed' | 'chosen' | 'again' | 'does';
}

/** Characters of a name beside others, and on a button of a phone's width. */
const longest = 60;
const longestTitle = 20;

/** For which municipality somebody acts. What was asked for is done with the press. */
export function officeCard({ language, offices, next = '', news }: OfficeCardInput): Card {
  const heading = headingOf({ language, offices, ...(news ? { news } : {}) });
  const several = offices.length > 1;
  const intro = text(language, several ? introOf(news) : 'offices.intro-one');
  const shown = offices.filter(({ acting }) => several && (next !== '' || !acting));
  const titles = distinct(
    shown.map(({ name }) => text(language, 'offices.choose', { name: shortened(plain(name), longestTitle) })),
  );
  const view = {
    language,
    speak: sentences(plain(heading), intro),
    heading: markdown(heading),
    intro,
    rows: offices.map(({ name, role, acting }) => ({
      title: markdown(shortened(plain(name), longest)),
      detail: [roleTitle(language, role), ...(acting && several ? [text(language, 'offices.now')] : [])].join(
        ' · ',
      ),
    })),
    buttons: shownButtons(
      shown.map(
        ({ code }, n): Button => ({
          verb: 'office.choose',
          title: titles[n] ?? '',
          data: { v: 1, to: code, next },
        }),
      ),
    ),
  };
  return render(template, view, plain(heading));
}

function introOf(news: OfficeCardInput['news']) {
  switch (news) {
    case 'again':
      return 'offices.intro-again';
    case 'does':
      return 'offices.intro-does';
    default:
      return 'offices.intro-several';
  }
}

function headingOf({
  language,
  offices,
  news,
}: Pick<OfficeCardInput, 'language' | 'offices' | 'news'>): string {
  const acting = offices.find((one) => one.acting);
  const name = shortened(plain(acting?.name ?? ''), longest);
  if (offices.length > 1) {
    return news === 'chosen' && acting
      ? text(language, 'offices.heading-chosen', { name })
      : text(language, news === 'gained' ? 'offices.heading-gained' : 'offices.heading');
  }
  return text(language, news === 'changed' ? 'offices.heading-changed' : 'offices.heading-one', { name });
}
