import { shortened } from '../../cards/shortened.ts';
import { text } from '../../cards/text/catalogue.ts';
import { clockText, dateText } from '../../cards/text/dates.ts';
import type { Language } from '../shared/people.ts';
import type { Change, FieldChange } from './changes.ts';
import type { List } from './read-file.ts';
import { columnOf } from './sheet-columns.ts';

/** A field of a row, what it was and what it would be, in words. Plain text; '' for nothing. */
export interface ShownField {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Longest text of a value that is shown, in characters. */
const longest = 60;

/** What differs in a row. `naming`: fields as the network file names them, or as the headings of a template. */
export function shownFields(
  language: Language,
  { list, fields }: Pick<Change, 'list' | 'fields'>,
  naming: 'fields' | 'headings',
): readonly ShownField[] {
  return fields.map((change) => ({
    label: naming === 'fields' ? change.field : headingOf(language, list, change.field),
    before: valueText(language, change, change.before),
    after: valueText(language, change, change.after),
  }));
}

/** Fields that are kept otherwise than the file has them. */
const inFile: Readonly<Record<string, string>> = {
  'leadTheme fi': 'leadThemeFi',
  'leadTheme sv': 'leadThemeSv',
  remoteLink: 'remote',
};

function headingOf(language: Language, list: List, field: string): string {
  const named = inFile[field] ?? field.replace(/^rules kmCents/, 'rules kmEuros');
  const found = columnOf(list, named);
  return found ? [found.column.names[language][0], found.part].filter(Boolean).join(' ') : field;
}

function valueText(language: Language, { field }: FieldChange, value: unknown): string {
  return value === undefined ? '' : shortened(wordsOf(language, field, value), longest);
}

const instants = new Set(['start', 'end', 'opens', 'closes']);

function wordsOf(language: Language, field: string, value: unknown): string {
  if (typeof value === 'boolean') {
    return text(language, value ? 'import.yes' : 'import.no');
  }
  if (typeof value === 'number' && instants.has(field)) {
    return `${dateText(language, value)} ${clockText(language, value)}`;
  }
  if (Array.isArray(value)) {
    return value.map((one: unknown) => wordsOf(language, '', one)).join('; ');
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([name, inner]) => (['fi', 'sv'].includes(name) ? String(inner) : `${name} ${String(inner)}`))
        .join(' | ')
    : String(value);
}
