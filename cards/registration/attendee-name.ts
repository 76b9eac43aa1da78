import type { Attendee } from '../../bot/registration/attendees.ts';
import type { Language } from '../../bot/shared/people.ts';
import { distinct } from '../booking/distinct.ts';
import { plain } from '../escape.ts';
import { text } from '../text/catalogue.ts';

/** As typed, not made safe yet; what stands for those who have no name. */
export function attendeeName(
  language: Language,
  { name, guest, count }: Pick<Attendee, 'name' | 'guest' | 'count'>,
): string {
  if (name !== '') {
    return name;
  }
  return text(language, guest ? 'registration.unnamedRow' : 'registration.gone', { count });
}

const longest = 18;

/** For buttons: the first name alone, unless another of them begins alike; those without a name as a group. */
export function openTitles(language: Language, attendees: readonly Attendee[]): readonly string[] {
  const firsts = attendees.map(({ name }) => plain(name).split(' ')[0] ?? '');
  const titles = attendees.map(({ name, guest }, n) => {
    if (name === '') {
      return text(language, guest ? 'registration.openGroup' : 'registration.openGone');
    }
    const alike = firsts.filter((other) => other === firsts[n]).length > 1;
    const shown = alike ? plain(name) : (firsts[n] ?? '');
    return text(language, 'registration.openRow', {
      name: shown.length > longest ? `${shown.slice(0, longest - 1)}…` : shown,
    });
  });
  return distinct(titles);
}
