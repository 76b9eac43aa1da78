import { z } from 'zod/v4';
import { roleTitle } from '../../cards/role/role-title.ts';
import { titleOf } from '../../cards/sessions/facts.ts';
import { text } from '../../cards/text/catalogue.ts';
import { readAnnouncementIndex } from '../../storage/announcement-index.ts';
import { everybodyEver } from '../../storage/people.ts';
import { readSessionIndex } from '../../storage/session-index.ts';
import { deedWords } from '../deed-words.ts';
import { commandLine } from '../shared/audit.ts';
import { isDay } from '../shared/helsinki.ts';
import { municipalityName } from '../shared/network.ts';
import { type Language, roles } from '../shared/people.ts';
import type { Services } from '../turn.ts';
import type { Entry } from './rules.ts';

/** An entry in a reader's words. */
export interface Line {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
  readonly what: string;
  /** The workshop's municipality, the session's title …; empty: there is nothing more to say. */
  readonly where: string;
}

const about = z.object({
  event: z.looseObject({
    person: z.string().optional().catch(undefined),
    from: z.string().optional().catch(undefined),
    role: z.enum(roles).optional().catch(undefined),
    municipality: z.string().optional().catch(undefined),
    period: z.string().optional().catch(undefined),
  }),
});

/** Puts entries into words; names are read once for all of them. */
export async function lineWriter(
  language: Language,
  { tables, network: networkNow }: Services,
): Promise<(entry: Entry) => Line> {
  const [network, people, sessions, announcements] = await Promise.all([
    networkNow.get(),
    everybodyEver(tables),
    readSessionIndex(tables),
    readAnnouncementIndex(tables),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const titles = new Map(sessions.map((entry) => [entry.id, titleOf(language, entry)]));
  const free = new Map(announcements.map((entry) => [entry.id, entry]));
  const name = (id: string) => names.get(id) ?? text(language, 'audit.someone');
  const known = (id: string) => names.get(id);
  const municipality = (code: string) => {
    const found = network.municipalities.get(code);
    return found ? municipalityName(found, language) : code;
  };
  const periodName = (id: string) => network.periods.find((period) => period.id === id)?.name ?? id;
  const announced = (id: string): string => {
    const entry = free.get(id);
    return (
      (entry?.session === undefined ? undefined : titles.get(entry.session)) ??
      (language === 'sv' ? (entry?.titleSv ?? entry?.titleFi) : (entry?.titleFi ?? entry?.titleSv)) ??
      ''
    );
  };
  const where = ({ place, text: whole, by }: Entry): string => {
    const { event } = about.parse(JSON.parse(whole));
    const parts = [
      place.session === undefined ? undefined : (titles.get(place.session) ?? ''),
      place.announcement === undefined ? undefined : announced(place.announcement),
      event.role && roleTitle(language, event.role),
      event.person === undefined || event.person === by ? undefined : name(event.person),
      // Of a period, or of somebody away, it is their first day.
      event.from && !isDay(event.from) ? name(event.from) : undefined,
      ...[place.municipality ?? event.municipality].map((code) => code && municipality(code)),
      ...[place.period ?? event.period].map((id) => id && periodName(id)),
    ];
    return parts.filter((part) => part !== undefined && part !== '').join(' · ');
  };
  return (entry) => {
    const words = deedWords(entry.place.source, entry.type);
    return {
      at: entry.at,
      by: byText(language, entry, known),
      what: words ? text(language, words) : entry.type,
      where: where(entry),
    };
  };
}

function byText(language: Language, { by, place }: Entry, name: (id: string) => string | undefined): string {
  switch (by) {
    case 'bot':
      return text(language, 'audit.bot');
    case '':
    case commandLine:
      return text(language, 'audit.commandLine');
    default:
      return (
        name(by) ?? text(language, place.source === 'presentations' ? 'audit.outsider' : 'audit.someone')
      );
  }
}
