import type { Language } from '../../bot/shared/people.ts';
import type { PersonalKind } from '../../bot/shared/personal-kinds.ts';
import { text } from '../text/catalogue.ts';

/** What kind of thing is kept, in words. */
export function kindText(language: Language, kind: PersonalKind | 'other'): string {
  return text(language, `myData.kind-${kind}`);
}
