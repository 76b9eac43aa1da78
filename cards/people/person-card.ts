import type { Language, Office, Person, Role } from '../../bot/shared/people.ts';
import { type Button, shownButtons } from '../booking/button.ts';
import { distinct } from '../booking/distinct.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render, type View } from '../render.ts';
import { roleTitle } from '../role/role-title.ts';
import { sentences } from '../sentences.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import template from './person-card.template.json' with { type: 'json' };
import { placeData } from './place-data.ts';

/** Characters of a name beside others, and how many may be chosen from. */
const longest = 60;
const mostSuccessors = 40;

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

/** Whoever could take over. */
export interface SuccessorChoice {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

export interface PersonCardInput {
  readonly language: Language;
  /** As they are in the office that it is about. */
  readonly person: Pick<Person, 'id' | 'name' | 'role' | 'language' | 'municipality'>;
  /** All that they do for municipalities, with the names of those. */
  readonly offices: readonly (Office & { readonly name: string })[];
  /** Names of those that a consultant looks after. */
  readonly municipalities: readonly string[];
  /** Of a consultant: what is typed there, if it is faulty, and the name that is no municipality's. */
  readonly typed?: { readonly municipalities: string; readonly unknown: string } | undefined;
  readonly saved?: boolean | undefined;
  /** What ending their role would leave behind, and who could take over; undefined: that is not asked. */
  readonly asked?: { readonly left: LeftBehind; readonly successors: readonly SuccessorChoice[] } | undefined;
}

/** A person of the network, and before their role ends the one question. */
export function personCard(input: PersonCardInput): Card {
  const { language, person, offices, asked } = input;
  const name = plain(person.name);
  const warning = (safely: (words: string) => string) => endAsk(input, safely);
  const lines = asked ? leftLines(input, asked.left) : [];
  const successors = asked?.successors ?? [];
  const view = {
    language,
    speak: sentences(...(asked ? [warning(plain), ...lines] : [name, roleTitle(language, person.role)])),
    heading: markdown(name),
    facts: factsOf(input).map(([title, value]) => ({ title, value: markdown(value) })),
    warned: asked !== undefined,
    warning: warning(markdown),
    lines: lines.map((line) => ({ text: markdown(line) })),
    ...successorChoice(language, successors),
    ...municipalitiesField(input),
    buttons: shownButtons(
      asked
        ? askedButtons(input)
        : [
            ...(person.role === 'consultant'
              ? [
                  {
                    verb: 'people.looksAfter',
                    title: text(language, 'people.saveMunicipalities'),
                    data: { v: 1, person: person.id } as const,
                    typed: true,
                  },
                ]
              : []),
            ...(offices.length > 1 ? offices : [undefined]).map((office) => endButton(input, office)),
            {
              verb: 'people.place',
              title: text(language, 'people.openPlace'),
              data: placeData(person.municipality),
            },
          ],
    ),
  };
  return render(template, view, name);
}

/** The municipalities that a consultant looks after, to be changed. */
function municipalitiesField({
  language,
  person,
  municipalities,
  typed,
  saved,
  asked,
}: PersonCardInput): View {
  const fault = typed ? text(language, 'people.fault-no-such-municipality', { name: typed.unknown }) : '';
  return {
    field: {
      shown: person.role === 'consultant' && asked === undefined,
      label: text(language, 'people.looksAfter'),
      value: typed?.municipalities ?? municipalities.join(', '),
    },
    news: {
      shown: fault !== '' || saved === true,
      text: fault === '' ? text(language, 'people.municipalitiesSaved') : `⚠ ${markdown(plain(fault))}`,
      color: fault === '' ? 'good' : 'attention',
    },
  };
}

/** The choice of who takes over; nobody yet is one of them. */
export function successorChoice(language: Language, successors: readonly SuccessorChoice[]): View {
  const titles = distinct(
    successors
      .slice(0, mostSuccessors)
      .map(({ name, role }) => shortened(`${plain(name)}, ${roleTitle(language, role)}`, longest)),
  );
  return {
    some: successors.length > 0,
    successorLabel: text(language, 'people.successor'),
    successors: [
      { title: text(language, 'people.noSuccessor'), value: '' },
      ...titles.map((title, n) => ({ title, value: successors[n]?.id ?? '' })),
    ],
  };
}

function endAsk({ language, person, offices }: PersonCardInput, safely: (words: string) => string): string {
  const name = safely(plain(person.name));
  const office =
    offices.length > 1 ? offices.find((one) => one.municipality === person.municipality) : undefined;
  return office
    ? text(language, 'people.endAskOffice', { name, municipality: safely(plain(office.name)) })
    : text(language, 'people.endAsk', { name });
}

function factsOf({
  language,
  person,
  offices,
  municipalities,
}: PersonCardInput): readonly (readonly [string, string])[] {
  const several = offices.length > 1;
  const own = several ? [] : offices.map(({ name }) => name);
  const names = [...own, ...municipalities];
  const facts: readonly (readonly [string, string])[] = [
    ...(several
      ? offices.map(
          ({ role, name }) => [markdown(shortened(plain(name), longest)), roleTitle(language, role)] as const,
        )
      : [[text(language, 'people.role'), roleTitle(language, person.role)] as const]),
    [text(language, 'people.ofMunicipality', { count: names.length }), names.join(', ')],
    [text(language, 'people.language'), text(person.language, 'language.name')],
  ];
  return facts.filter(([, value]) => value !== '');
}

/** Undefined: they have one office, or none of a municipality. */
function endButton(
  { language, person }: PersonCardInput,
  office?: { readonly municipality: string; readonly name: string },
): Button {
  return {
    verb: 'people.endAsk',
    title: office
      ? text(language, 'people.endOffice', { municipality: shortened(plain(office.name), longest) })
      : text(language, 'people.end'),
    data: { v: 1, person: person.id, ...(office ? { office: office.municipality } : {}) },
  };
}

function askedButtons({ language, person, offices }: PersonCardInput): readonly Button[] {
  const ids = { v: 1, person: person.id } as const;
  const office = offices.length > 1 ? person.municipality : undefined;
  return [
    {
      verb: 'people.end',
      title: text(language, 'people.end'),
      data: { ...ids, ...(office === undefined ? {} : { office }) },
      style: 'destructive',
      typed: true,
    },
    { verb: 'people.person', title: text(language, 'people.keep'), data: ids },
  ];
}

function leftLines({ language, person, offices }: PersonCardInput, left: LeftBehind): readonly string[] {
  const others = offices.filter(({ municipality }) => municipality !== person.municipality);
  const kinds = ['bookings', 'hosted', 'registrations', 'invitations', 'municipalities'] as const;
  const lines = kinds
    .filter((kind) => left[kind] > 0)
    .map((kind) => text(language, `people.left-${kind}`, { count: left[kind] }));
  return [
    ...(lines.length > 0 ? lines : [text(language, 'people.left-nothing')]),
    others.length > 0
      ? text(language, 'people.endMeansOffice', {
          municipalities: shortened(others.map(({ name }) => plain(name)).join(', '), 2 * longest),
        })
      : text(language, 'people.endMeans'),
  ];
}
