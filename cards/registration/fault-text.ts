import { longestName, mostAtOnce, type RegistrationFault } from '../../bot/registration/form.ts';
import type { Language } from '../../bot/shared/people.ts';
import { markdown } from '../escape.ts';
import type { View } from '../render.ts';
import { dietLength } from '../rsvp/diet-view.ts';
import { text } from '../text/catalogue.ts';
import { standingText } from './standing-text.ts';

/** Of more names the first are said. */
const namesSaid = 3;

/** A fault at its field, names in it made safe. */
export function faultView(language: Language, fault: RegistrationFault | undefined): View {
  return fault === undefined
    ? { shown: false, text: '' }
    : {
        shown: true,
        text: markdown(text(language, 'registration.faulty', { fault: wrong(language, fault) })),
      };
}

function wrong(language: Language, fault: RegistrationFault): string {
  switch (fault.kind) {
    case 'too-many':
      return text(language, 'registration.too-many', { written: fault.written, most: mostAtOnce });
    case 'name-too-long':
    case 'not-a-name':
    case 'not-invited':
      return text(language, `registration.${fault.kind}`, {
        names: listed(
          language,
          fault.names.map((name) => shortened(name)),
        ),
        most: longestName,
      });
    case 'twice':
      return text(language, 'registration.twice', {
        names: listed(
          language,
          fault.pairs.map(([one, other]) => (one === other ? one : `${one} / ${other}`)),
        ),
      });
    case 'on-list':
      return text(language, 'registration.on-list', {
        people: listed(
          language,
          fault.people.map(({ name, standing }) =>
            text(language, 'registration.on-list-one', { name, standing: standingText(language, standing) }),
          ),
        ),
      });
    case 'too-long':
      return text(language, 'registration.too-long', { most: dietLength });
    case 'nobody':
    case 'no-such-number':
    case 'no-such-group':
    case 'no-such-way':
    case 'not-meant':
      return text(language, `registration.${fault.kind}`, { most: mostAtOnce });
  }
}

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, 40)}…` : name;
}

function listed(language: Language, names: readonly string[]): string {
  const rest = names.length - namesSaid;
  return [
    ...names.slice(0, namesSaid),
    ...(rest > 0 ? [text(language, 'registration.more', { count: rest })] : []),
  ].join('; ');
}
