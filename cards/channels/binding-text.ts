import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';

/** Whose channel it is, with a municipality's name as shown to the reader. */
export type ShownBinding =
  | { readonly kind: 'municipality'; readonly name: string }
  | { readonly kind: 'network' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'nothing' };

export function bindingText(language: Language, binding: ShownBinding): string {
  switch (binding.kind) {
    case 'municipality':
      return binding.name;
    case 'network':
      return text(language, 'channels.network');
    case 'nobody':
      return text(language, 'channels.nobody');
    case 'nothing':
      return text(language, 'channels.nothing');
  }
}

/** In lists of where to publish: an undecided channel is the network's. */
export function audienceText(language: Language, binding: ShownBinding): string {
  return bindingText(language, binding.kind === 'nothing' ? { kind: 'network' } : binding);
}
