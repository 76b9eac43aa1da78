import type { Language, Role } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';
import type { Problem } from './problems.ts';

/** Reads on from the name of the field that it is about: "is missing". Plain text. */
export function problemText(language: Language, { name, params }: Problem): string {
  const shown = Object.entries(params ?? {}).map(([key, value]) => [key, told(language, key, value)]);
  return text(language, `importFault.${name}`, Object.fromEntries(shown));
}

function told(language: Language, key: string, value: string | number | readonly string[]): string {
  if (key === 'role' && language !== 'en') {
    return text(language, `role.${value as Role}`);
  }
  if (typeof value === 'string' || typeof value === 'number') {
    return String(value);
  }
  if (key === 'fields') {
    return value.join(` ${text(language, 'import.and')} `);
  }
  // Some of the choices have commas themselves.
  return value.join(value.some((one) => one.includes(',')) ? '; ' : ', ');
}
