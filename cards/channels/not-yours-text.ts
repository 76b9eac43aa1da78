import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';

/** For the others in a channel who press the button of the consultants. */
export function notYoursText(language: Language): string {
  return text(language, 'channels.notYours');
}
