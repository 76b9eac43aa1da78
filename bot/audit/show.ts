import { auditCard } from '../../cards/audit/audit-card.ts';
import { holdCard } from '../../cards/audit/hold-card.ts';
import { readHold, setHold } from '../../storage/retention.ts';
import { findMunicipality } from '../find-municipality.ts';
import type { AuditSubject } from '../shared/audit.ts';
import { municipalityName } from '../shared/network.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { findEntries } from './find.ts';
import { lineWriter } from './lines.ts';

/** Entries on one page. */
const pageSize = 10;

/** `loki`: what happened, by whom and when: in the network as a whole, or to the municipality or person named. */
export async function showAuditOf(turn: Turn, named: string, services: Services): Promise<Reply> {
  const name = named.trim().slice(0, 100);
  const subject = await subjectNamed(name, services);
  return subject
    ? showAudit(turn, { ...subject, page: 0 }, services)
    : showAudit(turn, { page: 0, unknown: name }, services);
}

/** The same with the name typed on the card. */
export function askAudit(turn: Turn, { of }: { readonly of: string }, services: Services): Promise<Reply> {
  return showAuditOf(turn, of, services);
}

export async function showAudit(
  turn: Turn,
  {
    page: asked,
    unknown,
    ...subject
  }: AuditSubject & { readonly page: number; readonly unknown?: string | undefined },
  services: Services,
): Promise<Reply> {
  const { language, actor } = turn;
  const [found, hold, writeLine, who] = await Promise.all([
    findEntries(subject, services),
    readHold(services.tables),
    lineWriter(language, services),
    subjectName(turn, subject, services),
  ]);
  const pages = Math.max(1, Math.ceil(found.entries.length / pageSize));
  const page = Math.min(asked, pages - 1);
  const card = auditCard({
    language,
    subject,
    who,
    unknown,
    lines: found.entries.slice(page * pageSize, (page + 1) * pageSize).map(writeLine),
    total: found.entries.length,
    checked: found.checked,
    broken: found.broken,
    page,
    pages,
    heldSince: hold?.at,
    file: await services.links.audit(subject, actor.id, language),
  });
  return { kind: 'card', card };
}

/** Before it is paused: what that means. */
export async function askHold({ language }: Turn): Promise<Reply> {
  return { kind: 'card', card: holdCard(language) };
}

/** Pauses all erasing because of age, or goes on with it. */
export async function holdErasing(
  turn: Turn,
  { held }: { readonly held: 'yes' | 'no' },
  services: Services,
): Promise<Reply> {
  const { actor, now } = turn;
  await setHold(services.tables, held === 'yes', { at: now.getTime(), by: actor.id });
  return showAudit(turn, { page: 0 }, services);
}

/** Undefined: nobody and nothing is called so. */
async function subjectNamed(name: string, services: Services): Promise<AuditSubject | undefined> {
  if (name === '') {
    return {};
  }
  const municipality = findMunicipality(await services.network.get(), name);
  if (municipality !== undefined) {
    return { municipality };
  }
  const wanted = name.normalize('NFC').toLocaleLowerCase('fi').replace(/\s+/g, ' ');
  const people = await services.directory.ever();
  const person = people.find((one) => one.name.toLocaleLowerCase('fi') === wanted);
  return person && { person: person.id };
}

async function subjectName(
  { language }: Turn,
  { municipality, person }: AuditSubject,
  services: Services,
): Promise<string> {
  if (person !== undefined) {
    return services.people.nameOf(person);
  }
  const found =
    municipality === undefined ? undefined : (await services.network.get()).municipalities.get(municipality);
  return found ? municipalityName(found, language) : '';
}
