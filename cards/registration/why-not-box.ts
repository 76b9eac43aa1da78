import type { NoRegistration } from '../../bot/shared/registration-time.ts';
import { markdown } from '../escape.ts';
import { lastDay } from '../sessions/facts.ts';
import { text } from '../text/catalogue.ts';
import { dateText } from '../text/dates.ts';
import { type Box, box } from './news-box.ts';
import type { RegistrationCardInput } from './registration-card.ts';

/** Why a municipality cannot add anybody; `hosts` are whom one may ask. */
export interface NotAddable {
  readonly why: NoRegistration | 'not-meant';
  readonly hosts: readonly string[];
}

export function whyNotBox(
  input: Pick<RegistrationCardInput, 'language' | 'item' | 'whyNot'>,
): Box | undefined {
  const { language, item, whyNot } = input;
  if (!whyNot) {
    return undefined;
  }
  const ask = markdown(
    whyNot.hosts.length > 0
      ? text(language, 'registration.askHosts', { names: whyNot.hosts.join(', ') })
      : text(language, 'registration.askHost'),
  );
  switch (whyNot.why) {
    case 'closed':
      return box(
        'attention',
        text(language, 'registration.closed', { day: lastDay(language, item.facts) }),
        ask,
      );
    case 'not-open':
      return box(
        'emphasis',
        text(language, 'registration.notOpen', { day: dateText(language, item.facts.opens ?? 0) }),
        '',
      );
    case 'cancelled':
      return box('attention', text(language, 'registration.cancelled'), '');
    case 'past':
      return box('emphasis', text(language, 'registration.past'), '');
    case 'not-meant':
      return box('emphasis', text(language, 'registration.notMeantHere'), ask);
  }
}
