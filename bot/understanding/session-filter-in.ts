import type { SessionKind } from '../shared/network.ts';
import type { SessionFilter, Span } from '../shared/session-filter.ts';
import type { Said } from './said.ts';
import { sessionKindsIn } from './session-kinds.ts';
import type { When } from './when/when.ts';

/** Which sessions a text asks for: of the kinds and the times that it names. `usual`: the kinds where it names none. */
export function filterIn({ concepts, whens }: Said, usual: readonly SessionKind[] = []): SessionFilter {
  const kinds = sessionKindsIn(concepts);
  return { kinds: kinds.length > 0 ? kinds : usual, spans: whens.flatMap(({ when }) => spansOf(when)) };
}

/** What may be one day or another is asked for as both. */
function spansOf(when: When): readonly Span[] {
  switch (when.kind) {
    case 'day':
      return [{ first: when.day, last: when.day }];
    case 'span':
      return [{ first: when.first, last: when.last }];
    case 'ambiguous':
      return when.days.map((day) => ({ first: day, last: day }));
    case 'time':
      return [];
  }
}
