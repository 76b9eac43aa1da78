import { writeFile } from 'node:fs/promises';
import { type Language, languages } from '../shared/people.ts';
import { type List, lists } from './read-file.ts';
import { templateCsv, templateWorkbook } from './template.ts';

/** A template that is asked for on the command line. */
export interface TemplateWish {
  readonly path: string;
  /** Undefined: a workbook with all lists. */
  readonly list: List | undefined;
  readonly language: Language;
}

/** What is wrong with a wish for a template, for those who mistyped a word; undefined: its form is another. */
export function templateFault([path = '', ...more]: readonly string[]): string | undefined {
  const isCsv = path.endsWith('.csv');
  if (!isCsv && !path.endsWith('.xlsx')) {
    return undefined;
  }
  const known: readonly string[] = isCsv ? [...lists, ...languages] : languages;
  const strange = more.find((word) => !known.includes(word));
  if (strange !== undefined) {
    return isCsv
      ? `there is no list or language "${strange}". Lists: ${lists.join(', ')}. Languages: ${languages.join(', ')}.`
      : `there is no language "${strange}" (a workbook has all lists). Languages: ${languages.join(', ')}.`;
  }
  return isCsv && !lists.some((list) => more.includes(list))
    ? `name the list that the file is for: ${lists.join(', ')}.`
    : undefined;
}

/** `FILE.xlsx` or `FILE.csv LIST`, and perhaps a language; undefined for anything else. */
export function templateWish(args: readonly string[]): TemplateWish | undefined {
  const [path = '', ...more] = args;
  const list = lists.find((one) => more.includes(one));
  const language = languages.find((one) => more.includes(one));
  const known = [list, language].filter((word) => word !== undefined);
  const fits = path.endsWith('.csv') ? list !== undefined : path.endsWith('.xlsx') && list === undefined;
  return fits && known.length === more.length ? { path, list, language: language ?? 'fi' } : undefined;
}

/** Writes a template; never over a file that is there. Returns what to say. */
export async function writeTemplate(
  path: string,
  { list, language }: TemplateWish,
): Promise<{ readonly written: boolean; readonly line: string }> {
  const content = list === undefined ? await templateWorkbook(language) : await templateCsv(list, language);
  try {
    await writeFile(path, content, { flag: 'wx' });
    return { written: true, line: 'Written. Fill it in, and import it with --dry-run first.' };
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    return { written: false, line: exists ? 'exists already: name another file' : 'cannot be written' };
  }
}
