import { type Network, sessionKinds } from '../shared/network.ts';
import type { Person } from '../shared/people.ts';
import type { SessionFacts } from '../shared/session.ts';
import { listOf, readAudience, unlessEmpty } from './form-audience.ts';
import {
  descriptionLength,
  type Faults,
  formInputs,
  type SessionFaults,
  type SessionFields,
  titleLength,
} from './form-fields.ts';
import { readReminders } from './form-reminders.ts';
import { readLink, readPlace, readRoom, readText } from './form-room.ts';
import { readTimes, type TimeFrame } from './form-times.ts';

/** What the buttons of the form and of its preview bring. */
export const sessionFieldNames = [...formInputs, 'stage'] as const;

export interface FormFrame extends Pick<TimeFrame, 'now' | 'standing'> {
  readonly network: Network;
  /** Ids of those who may host. */
  readonly consultants: readonly string[];
  readonly actor: Pick<Person, 'id' | 'role'>;
}

/** Reads the form, or names each fault at its field. There is one session for each date. */
export function readSessionForm(
  fields: SessionFields,
  frame: FormFrame,
): { readonly sessions: readonly SessionFacts[] } | { readonly faults: SessionFaults } {
  const { network, standing } = frame;
  const faults: Faults = {};
  const kind = sessionKinds.find((k) => k === fields.kind);
  if (!kind) {
    faults.kind = 'choose-kind';
  }
  const words = readWords(fields, faults);
  const place = readPlace(fields, faults, standing?.facts.presentation === undefined ? 'now' : 'later');
  const times = readTimes(fields, { now: frame.now, periods: network.periods, standing }, faults);
  const room = readRoom(fields, place, faults);
  const topic = kind === 'sparring' ? readTopic(fields, network, faults) : undefined;
  const audience = readAudience(fields, network, faults);
  const hosts = readHosts(fields, frame, faults);
  const reminders = readReminders(fields, standing?.facts.reminders, faults);
  const programme = readLink(fields, 'programme', faults);
  forgiveStanding(fields, standing?.fields, faults);
  if (!kind || !times || Object.keys(faults).length > 0) {
    return { faults };
  }
  const catering = fields.catering === 'yes' ? true : undefined;
  const facts = { kind, ...words, ...place, ...room, topic, audience, hosts, programme, catering, reminders };
  // What is not asked for here stays: who made it, and what belongs to the time after the session.
  const kept = standing ? keptOf(standing.facts) : { createdBy: frame.actor.id };
  return { sessions: times.map((when) => ({ ...facts, ...when, ...kept })) };
}

/** A network file may hold longer texts than the form takes: they may stay. */
function forgiveStanding(fields: SessionFields, standing: SessionFields | undefined, faults: Faults): void {
  for (const field of formInputs) {
    if (faults[field] === 'too-long' && fields[field].trim() === standing?.[field]) {
      delete faults[field];
    }
  }
}

function keptOf({ createdBy, materials, recording, materialsToAll, presentation }: SessionFacts) {
  return { createdBy, materials, recording, materialsToAll, presentation };
}

function readWords(fields: SessionFields, faults: Faults) {
  const titleFi = readText(fields, 'titleFi', titleLength, faults);
  const titleSv = readText(fields, 'titleSv', titleLength, faults);
  if (titleFi === '') {
    faults.titleFi ??= 'give-title';
  }
  return {
    titleFi,
    titleSv: titleSv || titleFi,
    titleEn: readText(fields, 'titleEn', titleLength, faults) || undefined,
    descriptionFi: readText(fields, 'descriptionFi', descriptionLength, faults) || undefined,
    descriptionSv: readText(fields, 'descriptionSv', descriptionLength, faults) || undefined,
    descriptionEn: readText(fields, 'descriptionEn', descriptionLength, faults) || undefined,
  };
}

/** Sparring is about one of the topics of the period that its date falls in, if that has any. */
function readTopic(fields: SessionFields, { periods }: Network, faults: Faults): number | undefined {
  const date = fields.date.trim();
  const topics = periods.find((period) => period.from <= date && date <= period.to)?.topics.length ?? 0;
  if (topics === 0) {
    return undefined;
  }
  const number = Number(fields.topic);
  if (!(Number.isInteger(number) && number >= 1 && number <= topics)) {
    faults.topic = 'choose-topic';
    return undefined;
  }
  return number;
}

/** A consultant who left themselves out could not go on with what they are making. */
function readHosts(
  fields: SessionFields,
  { consultants, actor }: FormFrame,
  faults: Faults,
): readonly string[] | undefined {
  const chosen = listOf(fields.hosts);
  const hosts = unlessEmpty(consultants.filter((id) => chosen.includes(id)));
  if (hosts && actor.role === 'consultant' && !hosts.includes(actor.id)) {
    faults.hosts = 'keep-yourself';
  }
  return hosts;
}
