import { howCard } from '../../cards/import/how-card.ts';
import { text } from '../../cards/text/catalogue.ts';
import { readPerson } from '../../storage/people.ts';
import type { FileAnswer } from '../file-answer.ts';
import { authorize } from '../shared/authorize.ts';
import type { Language } from '../shared/people.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { templateWorkbook } from './template.ts';

/** How a file is imported. */
export async function openImport(
  { actor, language }: Turn,
  _input: unknown,
  services: Services,
): Promise<Reply> {
  const template = await services.links.template(actor.id, language);
  return { kind: 'card', card: howCard({ language, template }) };
}

/** The empty workbook, for whoever may import at this moment. */
export async function openTemplate(
  { person: reader, language }: { readonly person: string; readonly language: Language },
  { tables }: Services,
): Promise<FileAnswer | undefined> {
  const person = await readPerson(tables, reader);
  if (!person || !authorize(person, 'network.import')) {
    return undefined;
  }
  return {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: `${text(language, 'import.templateFile')}.xlsx`,
    body: await templateWorkbook(language),
  };
}
