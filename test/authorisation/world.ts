import { randomUUID } from 'node:crypto';
import { runAction } from '../../bot/actions.ts';
import { findCommand, runCommand } from '../../bot/commands.ts';
import type { Person } from '../../bot/shared/people.ts';
import { runStrangerAction } from '../../bot/strangers.ts';
import type { Reply, Turn } from '../../bot/turn.ts';
import { announcementOfSession, announcementPartition } from '../../storage/announcement.ts';
import { readAways } from '../../storage/away.ts';
import { channelKey, saveChannel, savePersonal } from '../../storage/conversations.ts';
import { endPerson } from '../../storage/end-person.ts';
import { readInvitations } from '../../storage/invitations.ts';
import {
  presentationsPartition,
  presentationsTable,
  readPresentations,
} from '../../storage/presentations.ts';
import { readQuota } from '../../storage/quota.ts';
import { takeIn } from '../../storage/reminders.ts';
import { readSession } from '../../storage/session.ts';
import { saveUpload } from '../../storage/uploads.ts';
import { plant } from '../attendees/planted.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { accounts, start } from '../support/town.ts';
import { formers, leaves, network } from './network.ts';
import type { Role } from './table.ts';

export type Ids = Readonly<Record<string, string>>;

/** A network in which each kind of thing is there twice: the roles' own, and somebody else's. */
export interface World {
  readonly bot: RunningBot;
  readonly connectionString: string;
  readonly people: Readonly<Record<keyof typeof accounts, Person>>;
  presses(who: Person, verb: string, data: object): Promise<Reply>;
  says(who: Person, text: string): Promise<Reply>;
  /** By what is asked for, whose it is. */
  ids(role: Role, relation: 'own' | 'foreign' | 'missing'): Ids;
}

export const channel = '19:kanava@thread.tacv2';
const announced = {
  titleFi: 'Katsaus',
  titleSv: 'Översikt',
  textFi: 'Teksti',
  textSv: 'Text',
  kind: 'review',
};

export async function buildWorld(connectionString: string): Promise<World> {
  const bot = await startBot({
    connectionString,
    now: start,
    network: network(),
    quickly: true,
    untiring: true,
  });
  const { services, dispatcher } = bot.program;
  const { tables } = services;
  const found = await Promise.all(
    Object.entries(accounts).map(async ([who, { tenantId, aadObjectId }]) => [
      who,
      await services.people.find(tenantId, aadObjectId),
    ]),
  );
  const people = Object.fromEntries(found) as World['people'];

  const turnOf = (actor: Person): Turn => ({
    actor,
    place: { kind: 'personal', conversation: `a:${actor.aadObjectId}` },
    language: actor.language,
    now: bot.now,
    activityId: randomUUID(),
    card: 'card',
  });
  const presses = (who: Person, verb: string, data: object) => runAction(turnOf(who), verb, data, services);
  async function says(who: Person, text: string): Promise<Reply> {
    const command = findCommand(text);
    if (!command) {
      throw new Error(`${text} is no word`);
    }
    return runCommand(turnOf(who), command, services);
  }

  const { manager, otherManager, consultant, otherConsultant, coordinator } = people;
  const leaver = await services.people.find(leaves.tenantId, leaves.aadObjectId);
  if (!leaver) {
    throw new Error('nobody to leave');
  }
  const reached = {
    serviceUrl: bot.connector.serviceUrl,
    tenantId: 't',
    botId: '28:bot',
    channelId: 'msteams',
  } as const;
  for (const { id, aadObjectId } of Object.values(people).filter((one) => one !== undefined)) {
    await savePersonal(tables, id, {
      ...reached,
      conversation: `a:${aadObjectId}`,
      userId: `29:${aadObjectId}`,
      dead: false,
    });
    const reminder = { id: `r-${id}`, message: { about: 'own-answer', session: 'open' } as const };
    await takeIn(tables, id, reminder, start, start.getTime() + 86_400_000 * 30);
  }
  await saveChannel(tables, {
    ...reached,
    id: channel,
    name: 'Yleinen',
    teamId: '19:tiimi@thread.tacv2',
    teamName: 'USO',
    removed: false,
  });

  await plant({ bot }, 'hosted', { hosts: [consultant.id] });
  await plant({ bot }, 'foreign', { hosts: [otherConsultant.id] });
  await plant({ bot }, 'draft', { hosts: [otherConsultant.id] }, { draft: true });
  const actors = [manager, people.contact, people.participant, consultant, coordinator];
  for (const person of actors) {
    await presses(person, 'rsvp.remote', { session: 'open', nonce: 'setup' });
  }
  await presses(otherManager, 'rsvp.remote', { session: 'foreign', nonce: 'setup' });
  await presses(otherManager, 'rsvp.remote', { session: 'open', nonce: 'setup' });
  await plant({ bot }, 'polled');
  for (const person of actors) {
    await presses(person, 'rsvp.remote', { session: 'polled', nonce: 'setup' });
  }
  for (const session of ['polled', 'foreign']) {
    await presses(coordinator, 'poll.send', { session, nonce: session, words: 'Mitä haluat kuulla?' });
  }
  const questionIn = async (session: string) => (await readSession(tables, session))?.questions[0]?.id ?? '';

  async function quotaOf(one: Person) {
    const fields = { kind: 'coDevelopment', theme: '0', date1: '2026-12-16', mode: 'remote', expected: '10' };
    await presses(one, 'booking.submit', { nonce: 'setup', audience: 'political', ...fields });
    await presses(one, 'question.send', {
      nonce: 'setup',
      kind: 'question',
      words: 'Miten tästä eteenpäin?',
    });
    const { active, questions } = await readQuota(tables, one.municipality ?? '', 'uso8');
    const booking = active[0]?.id ?? '';
    const ref = { municipality: one.municipality, period: 'uso8', booking };
    await presses(consultant, 'request.confirm', { ...ref, nonce: 'setup', slot: '0', message: '' });
    return { booking, ask: questions[0]?.id ?? '' };
  }
  const ours = await quotaOf(manager);
  const theirs = await quotaOf(otherManager);

  async function announcement(author: Person, id: string, wanted?: object): Promise<string> {
    const form = { announcement: id, nonce: 'setup', acknowledge: '1', ...announced };
    await presses(author, 'announcement.save', form);
    if (wanted) {
      await presses(author, 'announcement.address', { announcement: id, nonce: 'setup', ...wanted });
      const review = await presses(author, 'announcement.review', { announcement: id, page: 0 });
      const seen = /"seen":"([^"]+)"/.exec(JSON.stringify(review))?.[1] ?? '';
      await presses(author, 'announcement.send', { announcement: id, nonce: 'setup', seen });
      await dispatcher.settle('Announcements', announcementPartition(id));
    }
    return id;
  }
  const posted = { nonce: 'setup', session: 'foreign', channels: channel };
  await presses(otherConsultant, 'announce.send', posted);
  await dispatcher.settle('Announcements', announcementPartition(announcementOfSession('foreign')));
  await announcement(consultant, 'a-consultant');
  await announcement(coordinator, 'a-coordinator');
  await announcement(otherConsultant, 'a-other');
  await announcement(otherConsultant, 'c-own', {
    channels: 'none',
    roles: 'manager,contact,participant,consultant,coordinator',
  });
  await announcement(otherConsultant, 'c-foreign', { channels: 'all', roles: '' });
  await presses(otherConsultant, 'away.save', { nonce: 'setup', from: '2026-12-21', to: '2026-12-22' });
  const othersAway = await awayOf(otherConsultant);
  for (const municipality of ['233', '905']) {
    const wish = { role: 'participant', language: 'fi', note: '', municipalities: '' };
    await presses(coordinator, 'invitation.send', { nonce: municipality, municipality, ...wish });
  }
  await runStrangerAction(
    {
      sender: {
        ...reached,
        aadObjectId: 'asks',
        userId: '29:asks',
        place: 'personal',
        conversation: 'a:asks',
      },
      name: 'Joku',
      language: 'fi',
      now: start,
    },
    'presentation.send',
    { nonce: 'setup', municipality: 'Lähtevä', name: 'Helka Niemi', date1: '2026-12-17', time1: '10:00' },
    services,
  );
  await dispatcher.settle(presentationsTable, presentationsPartition);
  const presentation = (await readPresentations(tables)).list[0]?.id ?? '';
  const sent = { at: start.getTime(), name: 'verkosto.json', shown: '' };
  const empty = new TextEncoder().encode('{}');
  await saveUpload(tables, { ...sent, id: 'sent', by: coordinator.id }, empty);
  await saveUpload(tables, { ...sent, id: 'sent-by-another', by: otherConsultant.id }, empty);
  const left = await Promise.all(
    formers.map(async ({ tenantId, aadObjectId }) => {
      const former = await services.people.find(tenantId, aadObjectId);
      const at = start.getTime();
      return (await endPerson(tables, former?.id ?? '', { by: coordinator.id, at })).succession ?? '';
    }),
  );
  const invitations = await readInvitations(tables);
  const invitationTo = (code: string) => invitations.find((one) => one.municipality === code)?.id ?? '';
  await dispatcher.stop();

  async function awayOf(who: Person): Promise<string> {
    return (await readAways(tables)).list.find(({ person }) => person === who.id)?.id ?? '';
  }

  const questions = { polled: await questionIn('polled'), foreign: await questionIn('foreign') };
  const own = (role: Role): Ids => ({
    municipality: '233',
    period: 'uso8',
    booking: ours.booking,
    ask: ours.ask,
    session: 'open',
    hosted: 'hosted',
    poll: questions.polled,
    attendee: people.otherManager.id,
    colleague: people.participant.id,
    announcement: role === 'coordinator' ? 'a-coordinator' : 'a-consultant',
    copy: 'c-own',
    channel: channelKey(channel),
    reminder: `r-${people[role].id}`,
    bundle: `r-${people[role].id}`,
    away: '',
    person: people.swedish.id,
    leaver: leaver.id,
    invitation: invitationTo('233'),
    succession: left[0] ?? '',
    takeover: left[1] ?? '',
    season: 'uso8',
    upload: 'sent',
    presentation,
  });
  const foreign: Ids = {
    municipality: '905',
    period: 'uso8',
    booking: theirs.booking,
    ask: theirs.ask,
    session: 'draft',
    hosted: 'foreign',
    poll: questions.foreign,
    attendee: otherManager.id,
    colleague: otherManager.id,
    announcement: 'a-other',
    copy: 'c-foreign',
    reminder: `r-${otherManager.id}`,
    bundle: `r-${otherManager.id}`,
    away: othersAway,
    person: otherManager.id,
    leaver: leaver.id,
    invitation: invitationTo('905'),
    succession: left[0] ?? '',
    takeover: left[1] ?? '',
    season: 'uso8',
    upload: 'sent-by-another',
    presentation,
  };
  const missing: Ids = Object.fromEntries(
    [...Object.keys(foreign), 'channel'].map((kind) => [kind, `no-${kind}`]),
  );
  return {
    bot,
    connectionString,
    people,
    presses,
    says,
    ids: (role, relation) =>
      relation === 'own' ? own(role) : relation === 'foreign' ? foreign : { ...missing, period: 'uso8' },
  };
}
