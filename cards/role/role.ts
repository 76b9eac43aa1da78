import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './role.template.json' with { type: 'json' };

export interface RoleCardInput {
  readonly language: Language;
  readonly people: readonly RolePerson[];
  /** The id of the person acted as now, or of the stranger. */
  readonly acting?: string | undefined;
}

export interface RolePerson {
  readonly id: string;
  readonly name: string;
  readonly roleTitle: string;
  readonly municipality?: string | undefined;
}

/** The choice of somebody whom the network does not know. */
export const nobody = 'nobody';

/** Local mode: whom to act as, since the trial client has one user. */
export function roleCard({ language, people, acting }: RoleCardInput): Card {
  const heading = headingOf(language, people, acting);
  const intro = text(language, 'role.intro');
  const view = {
    language,
    heading: markdown(heading),
    intro,
    hasPeople: people.length > 0,
    label: text(language, 'role.person'),
    errorMessage: text(language, 'role.choosePerson'),
    value: acting === nobody || people.some(({ id }) => id === acting) ? (acting ?? '') : '',
    choices: [
      ...people.map((person) => ({ title: choiceTitle(person), value: person.id })),
      { title: text(language, 'role.stranger'), value: nobody },
    ],
    take: text(language, 'role.take'),
    speak: sentences(plain(heading), intro),
  };
  return render(template, view, plain(heading));
}

function headingOf(language: Language, people: readonly RolePerson[], acting: string | undefined): string {
  const person = people.find(({ id }) => id === acting);
  if (person) {
    return text(language, 'role.acting', { name: person.name });
  }
  return text(language, people.length > 0 ? 'role.heading' : 'role.nobody');
}

function choiceTitle({ name, roleTitle, municipality }: RolePerson): string {
  return plain([name, roleTitle, municipality].filter((part) => part).join(' · '));
}
