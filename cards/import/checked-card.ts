import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { fittingCard } from '../fitting.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import { type ImportPages, importCard } from './import-card.ts';

/** A row of a file that an import would add or change. Plain texts. */
export interface CheckedRow {
  readonly kind: 'added' | 'changed';
  /** Where it stands and what it is called. */
  readonly what: string;
  /** What would change in it; '' for nothing. */
  readonly fields: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}

export interface CheckedCardInput extends ImportPages {
  readonly language: Language;
  /** The file's. */
  readonly name: string;
  readonly counts: { readonly added: number; readonly changed: number; readonly unchanged: number };
  /** Of this page. */
  readonly rows: readonly CheckedRow[];
  /** The network is not as it was when the person saw the file's changes. */
  readonly changedMeanwhile: boolean;
  readonly upload: string;
}

/** Characters of a text. */
const longestText = 100;
const mostFields = 6;

/** What importing a file would change. Nothing is imported before the button is pressed. */
export function checkedCard(input: CheckedCardInput): Card {
  return fittingCard((longest) => card(input, longest), longestText);
}

function card(input: CheckedCardInput, longest: number): Card {
  const { language, name, counts, rows, upload, page, pages, changedMeanwhile } = input;
  const isNews = counts.added + counts.changed > 0;
  return importCard({
    language,
    heading: text(language, 'import.checkedHeading', { name: shortened(name, longest) }),
    news: changedMeanwhile ? text(language, 'import.changedMeanwhile') : '',
    intro: isNews ? text(language, 'import.checkedIntro', counts) : text(language, 'import.nothing'),
    rows: rows.map(({ kind, what, fields }) => ({
      title: text(language, kind === 'added' ? 'import.added' : 'import.changed', {
        what: shortened(what, longest),
      }),
      detail: kind === 'added' ? '' : detailOf(language, fields, longest),
    })),
    upload,
    page,
    pages,
    buttons: isNews
      ? [
          {
            verb: 'import.run',
            title: text(language, 'import.run'),
            data: { v: 1, upload },
            style: 'positive',
          },
        ]
      : [],
  });
}

function detailOf(language: Language, fields: CheckedRow['fields'], longest: number): string {
  const shown = fields.slice(0, mostFields).map(({ label, before, after }) =>
    text(language, 'import.fieldChange', {
      label: shortened(label, longest),
      before: shortened(before, longest) || text(language, 'import.noValue'),
      after: shortened(after, longest) || text(language, 'import.noValue'),
    }),
  );
  const more = fields.length - shown.length;
  return [...shown, ...(more > 0 ? [text(language, 'import.moreFields', { n: more })] : [])].join('\n');
}
