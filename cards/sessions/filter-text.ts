import type { Language } from '../../bot/shared/people.ts';
import type { SessionFilter } from '../../bot/shared/session-filter.ts';
import { rangeText } from '../away/range-text.ts';
import { text } from '../text/catalogue.ts';
import { inSentence } from './kind-filters.ts';
import { kindHeading } from './kinds.ts';

/** What was asked for, with weekday and year, for whoever asked to check. */
export function filterText(language: Language, { kinds, spans }: SessionFilter): string {
  const what = [
    ...kinds.map((kind) => inSentence(kindHeading(language, kind))),
    ...spans.map(({ first, last }) => rangeText(language, first, last)),
  ];
  return what.length === 0 ? '' : text(language, 'sessions.asked', { what: what.join(', ') });
}
