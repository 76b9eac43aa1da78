import type { AuditSubject } from '../../bot/shared/audit.ts';
import type { Language } from '../../bot/shared/people.ts';
import { pageButtons } from '../announce/page-buttons.ts';
import { type Button, shownButtons } from '../booking/button.ts';
import type { ActionData, Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { fittingCard } from '../fitting.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import { clockText, dateText } from '../text/dates.ts';
import template from './audit-card.template.json' with { type: 'json' };

export interface AuditCardInput {
  readonly language: Language;
  /** Whose events are shown; neither: those of the network as a whole. */
  readonly subject: AuditSubject;
  /** The name of that; empty: the network. */
  readonly who: string;
  /** What was looked for and is nobody's name. */
  readonly unknown?: string | undefined;
  /** Of this page, the newest first; `at` in milliseconds since 1970. */
  readonly lines: readonly {
    readonly at: number;
    readonly by: string;
    readonly what: string;
    readonly where: string;
  }[];
  readonly total: number;
  /** Audit rows that were read and compared with their hashes, and places that do not fit. */
  readonly checked: number;
  readonly broken: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Since when nothing is erased because of its age; undefined: it is. */
  readonly heldSince?: number | undefined;
  /** Where all of it can be downloaded. */
  readonly file?: string | undefined;
}

/** Characters of a name or title. */
const longestText = 100;

/** What happened, by whom and when, and whether the trail is as it was written. */
export function auditCard(input: AuditCardInput): Card {
  return fittingCard((longest) => cardWith(input, longest), longestText);
}

function cardWith(input: AuditCardInput, longest: number): Card {
  const { language, subject, who, unknown, lines, total, checked, broken, page, pages, heldSince, file } =
    input;
  const heading =
    who === ''
      ? text(language, 'audit.heading')
      : text(language, 'audit.headingOf', { who: shortened(who, longest) });
  const intro = text(language, 'audit.intro', { count: total });
  const state = text(language, broken > 0 ? 'audit.broken' : 'audit.whole', {
    count: broken > 0 ? broken : checked,
  });
  const missing = unknown ? text(language, 'audit.nobody', { name: shortened(unknown, longest) }) : '';
  return render(
    template,
    {
      language,
      summary: sentences(plain(heading), ...(missing ? [plain(missing)] : []), intro, state),
      heading: markdown(heading),
      missing: { shown: missing !== '', text: markdown(missing) },
      intro,
      state: { text: state, color: broken > 0 ? 'attention' : 'good' },
      lines: lines.map(({ at, by, what, where }) => ({
        what,
        where: { shown: where !== '', text: markdown(shortened(where, longest)) },
        when: `${dateText(language, at)} ${clockText(language, at)} · ${markdown(shortened(by, longest))}`,
      })),
      scope: { shown: isNetwork(subject), text: text(language, 'audit.scope') },
      ofValue: plain(shortened(unknown ?? '', longest)),
      ofLabel: text(language, 'audit.of'),
      ofError: text(language, 'audit.ofError'),
      hold:
        heldSince === undefined
          ? text(language, 'audit.noHold')
          : text(language, 'audit.hold', { date: dateText(language, heldSince) }),
      paged: pages > 1,
      pageText: text(language, 'audit.page', { page: page + 1, pages }),
      download: { shown: file !== undefined, title: text(language, 'audit.download'), url: file ?? '' },
      buttons: shownButtons(buttonsOf(input)),
    },
    plain(heading),
  );
}

function buttonsOf({ language, subject, page, pages, heldSince }: AuditCardInput): readonly Button[] {
  return [
    { verb: 'audit.ask', title: text(language, 'audit.ask'), data: { v: 1 }, typed: true },
    ...pageButtons(language, { page, pages }, (to) => ({
      verb: 'audit.show',
      data: { ...ofSubject(subject), page: to },
    })),
    {
      ...(heldSince === undefined
        ? ({ verb: 'audit.holdAsk', title: text(language, 'audit.pause'), data: { v: 1 } } as const)
        : ({
            verb: 'audit.hold',
            title: text(language, 'audit.resume'),
            data: { v: 1, held: 'no' },
          } as const)),
      aside: true,
    },
  ];
}

function isNetwork({ municipality, person }: AuditSubject): boolean {
  return municipality === undefined && person === undefined;
}

function ofSubject({ municipality, person }: AuditSubject): ActionData {
  return {
    v: 1,
    ...(municipality === undefined ? {} : { municipality }),
    ...(person === undefined ? {} : { person }),
  };
}
