import type { RegistrationNews } from '../../cards/registration/news-box.ts';
import { registrationCard } from '../../cards/registration/registration-card.ts';
import type { NotAddable } from '../../cards/registration/why-not-box.ts';
import type { PlaceName } from '../../cards/text/place-words.ts';
import type { Guest } from '../../storage/guests.ts';
import { periodOfSession } from '../invited.ts';
import { placeName } from '../municipality-forms.ts';
import { sessionItem } from '../present-session.ts';
import { concernsMunicipality, isMeant } from '../shared/audience.ts';
import type { Network } from '../shared/network.ts';
import type { Group, Language, Person } from '../shared/people.ts';
import { noRegistration } from '../shared/registration-time.ts';
import { hasSite, noCounts, type Session, type SessionFacts, takenPlaces } from '../shared/session.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { attendeesOf } from './attendees.ts';
import type { RegistrationFaults, RegistrationValues } from './form.ts';
import { waysOf } from './rules.ts';

const perPage = 8;
/** The likeliest first. */
const groupOrder: readonly Group[] = ['officeHolder', 'elected', 'developer', 'other'];

export interface Shown {
  readonly page?: number;
  readonly news?: RegistrationNews;
  readonly values?: RegistrationValues;
  readonly faults?: RegistrationFaults;
}

/** The list and form of a municipality for a session; `guests` as they are known by now. */
export async function presentRegistration(
  turn: Turn,
  municipality: string,
  id: string,
  session: Session,
  guests: readonly Guest[],
  services: Services,
  { page = 0, news, values, faults = {} }: Shown = {},
): Promise<Reply> {
  const [network, people, ever] = await Promise.all([
    services.network.get(),
    services.directory.get(),
    services.directory.ever(),
  ]);
  const attendees = attendeesOf(session, municipality, { people: ever, guests });
  const pages = Math.max(1, Math.ceil(attendees.length / perPage));
  const shown = Math.min(page, pages - 1);
  const tally = session.tallies[municipality] ?? noCounts;
  const groups = meantGroups(session.facts);
  const ways = waysOf(session.facts);
  const empty = { names: '', unnamed: '', group: groups[0] ?? '', wish: ways[0] ?? '', diet: '' };
  const card = registrationCard({
    language: turn.language,
    now: turn.now,
    item: sessionItem(network, id, session, { reader: turn.actor, language: turn.language }),
    ...placeOf(network, municipality, turn.language),
    capLeft: capLeftOf(session, municipality),
    coming: tally.onSite + tally.remote,
    waiting: tally.waiting,
    notComing: tally.no,
    attendees: attendees.slice(shown * perPage, (shown + 1) * perPage),
    page: shown,
    pages,
    whyNot: whyNotAddable(network, session, municipality, people, turn.now.getTime()),
    news,
    groups,
    ways,
    values: values ?? empty,
    faults,
    nonce: services.newId(),
  });
  return { kind: 'card', card };
}

function placeOf(network: Network, code: string, language: Language): PlaceName {
  const found = network.municipalities.get(code);
  return found ? placeName(found, language) : { municipality: code };
}

/** Where no group is meant, people with Teams may be, by their role. */
function meantGroups({ audience }: Pick<SessionFacts, 'audience'>): readonly Group[] {
  const meant = groupOrder.filter((group) => !audience || isMeant(audience, group));
  return meant.length > 0 ? meant : groupOrder;
}

/** The cap counts people: on site, or remotely where there is no site. */
function capLeftOf({ facts, tallies }: Session, municipality: string): number | undefined {
  return facts.perMunicipality === undefined
    ? undefined
    : Math.max(
        0,
        facts.perMunicipality -
          takenPlaces(tallies[municipality] ?? noCounts, hasSite(facts) ? 'onSite' : 'remote'),
      );
}

function whyNotAddable(
  network: Network,
  session: Session,
  municipality: string,
  people: readonly Person[],
  at: number,
): NotAddable | undefined {
  const { facts } = session;
  const meant = concernsMunicipality(facts.audience, municipality, network, periodOfSession(network, facts));
  const why = noRegistration(session, at) ?? (meant ? undefined : 'not-meant');
  const ids = facts.hosts?.length ? facts.hosts : [facts.createdBy];
  return why && { why, hosts: people.filter(({ id }) => ids.includes(id)).map(({ name }) => name) };
}
