import type { Card } from '../cards/card.ts';
import { titleOf } from '../cards/sessions/facts.ts';
import { type WhereWeAreInput, whereWeAreCard } from '../cards/where-we-are/where-we-are-card.ts';
import { readWorkshops } from '../storage/quota-texts.ts';
import { readSession } from '../storage/session.ts';
import type { SessionIndexEntry } from '../storage/session-index.ts';
import { attendeeNames } from './attendee-names.ts';
import { consultingNow } from './consulting-now.ts';
import { concerns } from './invited.ts';
import { type Member, memberIn, refuseMember } from './member.ts';
import { notice } from './notice.ts';
import { ownOrNamed } from './quota/own-or-named.ts';
import { planVsFact } from './quota/planning.ts';
import { boxes } from './quota/rules.ts';
import { authorize } from './shared/authorize.ts';
import { consultantsFor } from './shared/consulting.ts';
import { feeStepOf, membershipIn } from './shared/network.ts';
import type { Message } from './shared/outbox.ts';
import type { Language, Person } from './shared/people.ts';
import { comes } from './shared/session.ts';
import type { Reply, Services, Turn } from './turn.ts';

interface Reader {
  readonly reader: Person;
  readonly language: Language;
  readonly now: Date;
}

/** Each is read with all its answers. */
const mostSessions = 6;

/** Where a municipality is, on one page, for whoever acts for it or serves it. */
export async function showWhereWeAre(
  turn: Turn,
  ids: { readonly municipality: string },
  services: Services,
): Promise<Reply> {
  if (!authorize(turn.actor, 'quota.see', ids.municipality)) {
    return notice(turn, { notice: 'not-allowed' });
  }
  const member = await memberIn(turn, ids, services);
  if ('refusal' in member) {
    return refuseMember(turn, member);
  }
  const reader = { reader: turn.actor, language: turn.language, now: turn.now };
  return { kind: 'card', card: await page(reader, member, services) };
}

/** `missä mennään`: one's own municipality; those who serve all name one, or get the list. */
export function openWhereWeAre(turn: Turn, named: string, services: Services): Promise<Reply> {
  return ownOrNamed(turn, named, showWhereWeAre, services);
}

/** The same to a successor; undefined: it no longer concerns them. */
export async function whereWeAreMessage(
  message: Extract<Message, { readonly about: 'where-we-are' }>,
  reader: Person,
  now: Date,
  services: Services,
): Promise<Card | undefined> {
  if (!authorize(reader, 'quota.see', message.municipality)) {
    return undefined;
  }
  const { language } = reader;
  const member = await memberIn({ language, now }, message, services);
  return 'refusal' in member ? undefined : page({ reader, language, now }, member, services);
}

async function page(reader: Reader, member: Member, services: Services): Promise<Card> {
  const { language, now } = reader;
  const { code, period, entitlements } = member;
  const [workshops, sessions, contacts, fee] = await Promise.all([
    readWorkshops(services.tables, code, period.id),
    comingSessions(reader, code, services),
    contactsOf(code, now, services),
    feeOf(member, services),
  ]);
  const { quota } = workshops;
  return whereWeAreCard({
    language,
    now,
    municipality: member.name,
    forms: member.forms,
    code,
    period,
    fee,
    units: boxes(quota, entitlements.workshop, now).map((box) => ({
      box,
      theme: box.booking ? workshops.booking(box.booking.id).theme : '',
    })),
    questions: quota.questions.filter(({ answeredAt }) => answeredAt === undefined).length,
    ...sessions,
    plan: planVsFact(quota, workshops.plan(), now),
    contacts,
  });
}

async function feeOf({ code, period }: Member, services: Services): Promise<WhereWeAreInput['fee']> {
  const network = await services.network.get();
  const membership = membershipIn(network, code, period.id);
  const population = membership?.population ?? network.municipalities.get(code)?.population;
  const step = population === undefined ? undefined : feeStepOf(period.fees, population);
  const euros = step === undefined ? undefined : period.fees[step - 1]?.eurosPerYear;
  return euros === undefined || population === undefined ? undefined : { euros, population };
}

/** The next ones that are for the reader or somebody of the municipality comes to, with who does. */
async function comingSessions(
  { reader, language, now }: Reader,
  code: string,
  services: Services,
): Promise<Pick<WhereWeAreInput, 'sessions' | 'moreSessions'>> {
  const [index, network] = await Promise.all([services.sessionIndex.get(), services.network.get()]);
  const coming = index
    .filter(
      (entry) =>
        entry.sequence > 0 &&
        entry.status === 'published' &&
        entry.end > now.getTime() &&
        concerns(network, entry, reader),
    )
    .toSorted((a, b) => a.start - b.start);
  const shown = coming.slice(0, mostSessions);
  const sessions = await Promise.all(shown.map((entry) => withComers(entry, code, language, services)));
  return { sessions, moreSessions: coming.length - shown.length };
}

async function withComers(
  entry: SessionIndexEntry,
  code: string,
  language: Language,
  services: Services,
): Promise<WhereWeAreInput['sessions'][number]> {
  const [session, nameOf] = await Promise.all([
    readSession(services.tables, entry.id),
    attendeeNames(services, entry.id),
  ]);
  const own = [...(session?.answers ?? [])].filter(
    ([, answer]) => answer.municipality === code && comes(answer),
  );
  return {
    title: titleOf(language, entry),
    start: entry.start,
    names: own.map(([who]) => nameOf(who) || '–'),
  };
}

/** The municipality's consultants, then the coordinators. */
async function contactsOf(code: string, now: Date, services: Services): Promise<WhereWeAreInput['contacts']> {
  const [consulting, people] = await Promise.all([consultingNow(services, now), services.directory.get()]);
  const coordinators = people.filter(({ role }) => role === 'coordinator');
  return [...consultantsFor(consulting, code), ...coordinators].map(({ name, role, email, phone }) => ({
    name,
    role,
    email,
    phone,
  }));
}
