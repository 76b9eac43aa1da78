import type { SessionFaults, SessionField, SessionFields } from '../../bot/sessions/form-fields.ts';
import { furtherDates } from '../../bot/sessions/form-fields.ts';
import { audienceRoles } from '../../bot/shared/audience.ts';
import type { Day } from '../../bot/shared/helsinki.ts';
import type { BilingualText, FeeStep, PeriodRules } from '../../bot/shared/network.ts';
import { sessionKinds } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { ActionData, Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { audienceLanguageText, audienceRoleText, sizeText } from './audience-choices.ts';
import { copyTitles, type EarlierSession } from './copy-titles.ts';
import { kindText } from './kinds.ts';
import template from './session-form-card.template.json' with { type: 'json' };
import { type Choice, fieldView, type Input, plainInputs } from './session-form-fields.ts';

export interface SessionFormCardInput {
  readonly language: Language;
  readonly today: Day;
  readonly values: SessionFields;
  readonly faults: SessionFaults;
  /** The period's sparring topics and the steps of its fee table; the first of each has number 1. */
  readonly topics: readonly BilingualText[];
  readonly fees: readonly FeeStep[];
  /** How the period reminds, which stands where a session has no days of its own. */
  readonly reminders: Pick<PeriodRules, 'closingDays' | 'comingDays'>;
  /** Who may host. */
  readonly consultants: readonly { readonly id: string; readonly name: string }[];
  /** The session that is changed; undefined: a new one is made. */
  readonly session?: string | undefined;
  /** Made from an earlier one. */
  readonly copied?: boolean | undefined;
  /** What a new one may be made from. */
  readonly earlier?: readonly EarlierSession[] | undefined;
  /** What of a message the form was filled from, in words. */
  readonly heard?: string | undefined;
  readonly nonce: string;
}

/** Consultants on one card: more would not fit its size (25 KB in UTF-16). */
const mostHosts = 12;

/** What is needed stands first; the rest is behind a button, and in view when something of it is filled in. */
const front: readonly SessionField[] = ['kind', 'topic', 'titleFi', 'titleSv', 'date'];
const times: readonly SessionField[] = ['start', 'end'];
const where: readonly SessionField[] = ['place', 'remote', 'remoteLink'];
const room: readonly SessionField[] = ['capacity', 'perMunicipality'];
const last: readonly SessionField[] = ['closes'];
const more: readonly SessionField[] = [
  'descriptionFi',
  'descriptionSv',
  'titleEn',
  'descriptionEn',
  'endDate',
  ...furtherDates,
  'remoteCapacity',
  'opens',
  'closingDays',
  'comingDays',
  'catering',
  'programme',
  'hosts',
  'roles',
  'languages',
  'sizes',
  'municipalities',
];

/** The form for a new session and for changing one. */
export function sessionFormCard(input: SessionFormCardInput): Card {
  const { language, values, faults, session, heard = '', nonce } = input;
  const heading = text(language, headingKey(input));
  const faulty = Object.keys(faults).length;
  const correct = faulty > 0 ? text(language, 'sessionForm.correct', { n: faulty }) : '';
  const inputs = inputsOf(input);
  const views = (fields: readonly SessionField[]) =>
    fields.flatMap((field) => {
      const one = inputs[field];
      return one ? [fieldView(input, field, one)] : [];
    });
  return render(
    template,
    {
      language,
      speak: correct ? `${heading}. ${correct}` : `${heading}.`,
      fallback: heading,
      heading,
      lead: text(language, session === undefined ? 'sessionForm.lead' : 'sessionForm.leadEdit'),
      hasHeard: heard !== '',
      heard: markdown(heard),
      correct: `⚠ ${correct}`,
      faulty: faulty > 0,
      front: views(front),
      times: views(times),
      where: views(where),
      room: views(room),
      last: views(last),
      more: views(more),
      moreShown: more.some((field) => faults[field] !== undefined || isFilled(values, field)),
      showMore: text(language, 'sessionForm.more'),
      verb: session === undefined ? 'session.create' : 'session.preview',
      submit: text(language, session === undefined ? 'sessionForm.submit' : 'sessionForm.submitEdit'),
      data: { v: 1, nonce, stage: 'form', ...(session ? { session } : {}), ...unseen(values, inputs) },
      copies: copyTitles(language, input.earlier ?? []),
      otherVerb: session === undefined ? 'command.run' : 'session.show',
      other: text(language, session === undefined ? 'session.openSessions' : 'sessionEdit.openSession'),
      otherData: session === undefined ? { v: 1, command: 'sessions' } : { v: 1, session },
    },
    correct || heading,
  );
}

function headingKey({ session, copied }: SessionFormCardInput) {
  if (session !== undefined) {
    return 'sessionForm.headingEdit';
  }
  return copied ? 'sessionForm.headingCopy' : 'sessionForm.heading';
}

function isFilled(values: SessionFields, field: SessionField): boolean {
  // Who makes a session hosts it without a choice.
  return (
    field !== 'hosts' && values[field].trim() !== '' && !(field === 'catering' && values[field] === 'no')
  );
}

type Inputs = Readonly<Partial<Record<SessionField, Input | undefined>>>;

/** The inputs of this form: a choice of nothing is left out, and only a new session has further dates. */
function inputsOf({ language, topics, fees, consultants, session, values }: SessionFormCardInput): Inputs {
  const yesNo: readonly Choice[] = [
    { title: text(language, 'sessionForm.yes'), value: 'yes' },
    { title: text(language, 'sessionForm.no'), value: 'no' },
  ];
  const several = (choices: readonly Choice[]): Input => ({
    as: 'choice',
    choices,
    expanded: true,
    several: true,
  });
  const chosen = values.hosts.split(',');
  const hosts = consultants.filter(({ id }, i) => i < mostHosts || chosen.includes(id));
  const dates = Object.fromEntries(furtherDates.map((field) => [field, undefined]));
  return {
    ...plainInputs,
    ...(session === undefined ? {} : dates),
    kind: {
      as: 'choice',
      choices: sessionKinds.map((kind) => ({ title: kindText(language, kind), value: kind })),
    },
    topic:
      topics.length === 0
        ? undefined
        : {
            as: 'choice',
            choices: topics.map((topic, i) => ({
              title: plain(`${i + 1}. ${language === 'sv' ? topic.sv : topic.fi}`),
              value: String(i + 1),
            })),
          },
    remote: { as: 'choice', choices: yesNo, expanded: true },
    catering: { as: 'choice', choices: yesNo, expanded: true },
    hosts:
      hosts.length === 0 ? undefined : several(hosts.map(({ id, name }) => ({ title: name, value: id }))),
    roles: several(audienceRoles.map((role) => ({ title: audienceRoleText(language, role), value: role }))),
    languages: several(
      (['fi', 'sv'] as const).map((one) => ({ title: audienceLanguageText(language, one), value: one })),
    ),
    sizes:
      fees.length < 2
        ? undefined
        : several(fees.map((_step, i) => ({ title: sizeText(language, fees, i + 1), value: String(i + 1) }))),
  };
}

/** What stands and has no input here comes back as it is. */
function unseen(values: SessionFields, inputs: Inputs): Omit<ActionData, 'v'> {
  const fields = (['topic', 'hosts', 'sizes'] as const).filter((field) => !inputs[field] && values[field]);
  return Object.fromEntries(fields.map((field) => [field, plain(values[field])]));
}
