import type { Language, Role } from '../../bot/shared/people.ts';
import { locales } from '../text/catalogue.ts';
import { roleTitle } from './role-title.ts';

/** "kunnanjohtaja tai yhdyshenkilö". */
export function rolesText(language: Language, roles: readonly Role[]): string {
  const list = new Intl.ListFormat(locales[language], { type: 'disjunction' });
  return list.format(roles.map((role) => roleTitle(language, role)));
}
