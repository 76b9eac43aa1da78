import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';
import type { ShownBinding } from './binding-text.ts';

/** What a binding means: which announcements the channel gets. Not made safe: it may hold a municipality's name. */
export function meaningText(language: Language, binding: ShownBinding): string {
  switch (binding.kind) {
    case 'municipality':
      return text(language, 'channels.meansMunicipality', { municipality: binding.name });
    case 'network':
      return text(language, 'channels.meansNetwork');
    case 'nobody':
      return text(language, 'channels.meansNobody');
    case 'nothing':
      return text(language, 'channels.meansNothing');
  }
}
