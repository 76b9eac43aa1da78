import { dayOf } from '../../bot/shared/helsinki.ts';
import { municipalityName, type Network, periodOn, usualRules } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { markdown } from '../escape.ts';
import type { View } from '../render.ts';
import { text } from '../text/catalogue.ts';
import { dateText, timeText } from '../text/dates.ts';
import { audienceLanguageText, audienceRoleText, sizeText } from './audience-choices.ts';
import { deadlineText } from './facts.ts';
import { kindText } from './kinds.ts';
import { daysText } from './reminder-days.ts';

/** What a session's facts refer to. */
export interface ChangeNames {
  readonly network: Network;
  /** A consultant's name. */
  readonly person: (id: string) => string;
}

const shown = [
  'time',
  'place',
  'remote',
  'remoteLink',
  'kind',
  'topic',
  'titleFi',
  'titleSv',
  'titleEn',
  'descriptionFi',
  'descriptionSv',
  'descriptionEn',
  'capacity',
  'remoteCapacity',
  'perMunicipality',
  'opens',
  'closes',
  'closingDays',
  'comingDays',
  'catering',
  'programme',
  'hosts',
  'roles',
  'languages',
  'sizes',
  'municipalities',
] as const;
type Shown = (typeof shown)[number];

/** Longest part of a text that is shown of it, in characters. */
const longest = 80;

/** Each thing that changes, from what to what. */
export function changedRows(
  language: Language,
  before: SessionFacts,
  after: SessionFacts,
  names: ChangeNames,
): readonly View[] {
  const none = text(language, 'sessionEdit.none');
  return shown.flatMap((thing) => {
    const [old, now] = [before, after].map((facts) => valueText(language, thing, facts, names));
    return old === now
      ? []
      : [
          {
            title: text(language, `sessionEdit.label-${thing}`),
            value: `${markdown(cut(old || none))} → ${markdown(cut(now || none))}`,
          },
        ];
  });
}

function cut(value: string): string {
  const letters = [...value.replace(/\s+/g, ' ')];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('');
}

function valueText(language: Language, thing: Shown, facts: SessionFacts, names: ChangeNames): string {
  const { audience = {} } = facts;
  const yesNo = (yes: boolean | undefined) => text(language, yes ? 'sessionForm.yes' : 'sessionForm.no');
  switch (thing) {
    case 'time':
      return timeText(language, facts.start, facts.end);
    case 'remote':
      return yesNo(facts.remote);
    case 'catering':
      return yesNo(facts.catering);
    case 'kind':
      return kindText(language, facts.kind);
    case 'topic': {
      const topic = periodOf(names, facts)?.topics[(facts.topic ?? 0) - 1];
      return topic ? (language === 'sv' ? topic.sv : topic.fi) : '';
    }
    case 'capacity':
    case 'remoteCapacity':
    case 'perMunicipality':
      return facts[thing] === undefined ? text(language, 'sessionForm.noLimit') : String(facts[thing]);
    case 'opens':
      return facts.opens === undefined
        ? text(language, 'sessionEdit.atOnce')
        : dateText(language, facts.opens);
    case 'closes':
      return deadlineText(language, facts);
    case 'closingDays':
    case 'comingDays': {
      const own = facts.reminders?.[thing];
      const rules = periodOf(names, facts)?.rules ?? usualRules;
      return own
        ? daysText(language, own)
        : text(language, 'sessionEdit.asPeriod', { days: daysText(language, rules[thing]) });
    }
    case 'hosts':
      return facts.hosts?.length
        ? facts.hosts.map(names.person).join(', ')
        : text(language, 'sessionEdit.allConsultants');
    case 'roles':
      return (audience.roles ?? []).map((role) => audienceRoleText(language, role)).join(', ');
    case 'languages':
      return (audience.languages ?? []).map((one) => audienceLanguageText(language, one)).join(', ');
    case 'sizes': {
      const fees = periodOf(names, facts)?.fees ?? [];
      const known = (audience.sizes ?? []).filter((step) => step <= fees.length);
      return known.map((step) => sizeText(language, fees, step)).join(', ');
    }
    case 'municipalities':
      return (audience.municipalities ?? []).map((code) => nameOf(names, code, language)).join(', ');
    case 'place':
    case 'remoteLink':
    case 'titleFi':
    case 'titleSv':
    case 'titleEn':
    case 'descriptionFi':
    case 'descriptionSv':
    case 'descriptionEn':
    case 'programme':
      return facts[thing] ?? '';
  }
}

function periodOf({ network }: ChangeNames, { start }: SessionFacts) {
  return periodOn(network, dayOf(new Date(start)));
}

function nameOf({ network }: ChangeNames, code: string, language: Language): string {
  const municipality = network.municipalities.get(code);
  return municipality ? municipalityName(municipality, language) : code;
}
