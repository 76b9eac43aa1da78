import type { Language, Person } from '../../bot/shared/people.ts';
import { shownButtons } from '../booking/button.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { roleTitle } from '../role/role-title.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './person-card.template.json' with { type: 'json' };
import { placeData } from './place-data.ts';

/** What somebody would leave to others, in numbers. */
export interface LeftBehind {
  /** Workshops they asked for or have, that are not over. */
  readonly bookings: number;
  /** Coming sessions they host. */
  readonly hosted: number;
  /** Coming sessions they come to or wait for. */
  readonly registrations: number;
  /** Their invitations that nobody has used yet. */
  readonly invitations: number;
  /** Municipalities that no other consultant looks after. */
  readonly municipalities: number;
}

export interface PersonCardInput {
  readonly language: Language;
  readonly person: Pick<Person, 'id' | 'name' | 'role' | 'language' | 'municipality'>;
  /** Names: their own, or those they look after. */
  readonly municipalities: readonly string[];
  /** What ending their role would leave behind; undefined: that is not asked. */
  readonly asked?: LeftBehind | undefined;
}

/** A person of the network, and before their role ends the one question. */
export function personCard({ language, person, municipalities, asked }: PersonCardInput): Card {
  const name = plain(person.name);
  const warning = text(language, 'people.endAsk', { name });
  const lines = asked ? leftLines(language, asked) : [];
  const ids = { v: 1, person: person.id } as const;
  const facts: readonly (readonly [string, string])[] = [
    [text(language, 'people.role'), roleTitle(language, person.role)],
    [text(language, 'people.ofMunicipality', { count: municipalities.length }), municipalities.join(', ')],
    [text(language, 'people.language'), text(person.language, 'language.name')],
  ];
  const view = {
    language,
    speak: sentences(...(asked ? [warning, ...lines] : [name, roleTitle(language, person.role)])),
    heading: markdown(name),
    facts: facts
      .filter(([, value]) => value !== '')
      .map(([title, value]) => ({ title, value: markdown(value) })),
    warned: asked !== undefined,
    warning: text(language, 'people.endAsk', { name: markdown(name) }),
    lines: lines.map((line) => ({ text: line })),
    buttons: shownButtons([
      asked
        ? { verb: 'people.end', title: text(language, 'people.end'), data: ids, style: 'destructive' }
        : { verb: 'people.endAsk', title: text(language, 'people.end'), data: ids },
      asked
        ? { verb: 'people.person', title: text(language, 'people.keep'), data: ids }
        : {
            verb: 'people.place',
            title: text(language, 'people.openPlace'),
            data: placeData(person.municipality),
          },
    ]),
  };
  return render(template, view, name);
}

function leftLines(language: Language, left: LeftBehind): readonly string[] {
  const kinds = ['bookings', 'hosted', 'registrations', 'invitations', 'municipalities'] as const;
  const lines = kinds
    .filter((kind) => left[kind] > 0)
    .map((kind) => text(language, `people.left-${kind}`, { count: left[kind] }));
  return [
    ...(lines.length > 0 ? lines : [text(language, 'people.left-nothing')]),
    text(language, 'people.endMeans'),
  ];
}
