import type { Language, Role } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';

export function roleTitle(language: Language, role: Role): string {
  return text(language, `role.${role}`);
}
