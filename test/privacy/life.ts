import { randomUUID } from 'node:crypto';
import type { Person } from '../../bot/shared/people.ts';
import { announcementPartition } from '../../storage/announcement.ts';
import { putOutboxItem } from '../../storage/outbox.ts';
import { findPerson } from '../../storage/people.ts';
import { quotaPartition, readQuota } from '../../storage/quota.ts';
import { readSession, sessionPartition } from '../../storage/session.ts';
import { noteUndelivered } from '../../storage/undelivered.ts';
import { coming, plant } from '../attendees/planted.ts';
import { newcomer, planted } from '../people/codes.ts';
import type { TeamsPerson } from '../support/person.ts';
import type { TownBot } from '../support/town-bot.ts';

/** Whoever lives here, with what nobody else has. */
export interface Life {
  readonly teams: TeamsPerson;
  readonly person: Person;
  /** What they typed, by where; what is the municipality's stays when they go. */
  readonly typed: Readonly<Record<string, string>>;
  readonly kept: Readonly<Record<string, string>>;
}

export const name = 'Kanerva Kuutamo-Testinen';
export const email = 'kanerva.kuutamo@kauhava.example';
export const phone = '+358 40 7654321';
const mark = () => `kanaria${randomUUID().replaceAll('-', '').slice(0, 12)}`;
const nonce = () => randomUUID();

/** A manager who does everything that somebody of a municipality can, through the front door. */
export async function liveAsManager(town: TownBot): Promise<Life> {
  const { bot } = town;
  const { tables } = bot.program.services;
  const account = newcomer();
  const teams = bot.person(account);
  const invitationNote = mark();
  // Before they belonged to it, they asked what the network is.
  const asked = mark();
  await teams.invoke('presentation.send', {
    v: 1,
    nonce: nonce(),
    municipality: 'Alajärvi',
    name,
    email,
    phone,
    message: asked,
    date1: '2026-12-08',
    time1: '09:00',
  });
  const { code } = await planted(town, { role: 'manager', municipality: '233', note: invitationNote });
  await teams.send({
    type: 'message',
    text: code,
    from: { id: `29:${account.aadObjectId}`, name, aadObjectId: account.aadObjectId },
  });
  const person = await findPerson(tables, account.tenantId, account.aadObjectId);
  if (!person) {
    throw new Error('did not join');
  }
  const { id } = person;
  const press = (verb: string, data: object = {}) => teams.invoke(verb, { v: 1, nonce: nonce(), ...data });
  const typed: Record<string, string> = { invitationNote, asked };
  const kept: Record<string, string> = {};
  const writes = (what: string) => (typed[what] = mark());
  const leaves = (what: string) => (kept[what] = mark());

  await press('my-data.correct', { name, email, phone });
  await press('my-data.reminders', { reminders: 'off' });
  await press('calendar.renew');
  await press('language.set', { language: 'fi' });

  // Workshops.
  const ofPeriod = { municipality: '233', period: 'uso8' };
  const wish = {
    kind: 'coDevelopment',
    theme: 'own',
    mode: 'onSite',
    expected: '10',
    audience: 'political',
    start1: '09:00',
    end1: '12:00',
  };
  const proposed = { date1: '2026-12-02', start1: '09:00', end1: '12:00' };
  await press('booking.submit', {
    ...wish,
    ownTheme: leaves('theme'),
    aim: `${leaves('aim')} ${name}`,
    place: leaves('place'),
    date1: '2026-12-16',
  });
  const booking = (await readQuota(tables, '233', 'uso8')).active.find((one) => one.requestedBy === id)?.id;
  const ofBooking = { ...ofPeriod, booking };
  const consultant = town.person('consultant');
  const answer = (verb: string, data: object) => consultant.invoke(verb, { v: 1, nonce: nonce(), ...data });
  await answer('proposal.send', { ...ofBooking, ...proposed, message: '' });
  await press('proposal.send', { ...ofBooking, ...proposed, date1: '2026-12-03', message: '' });
  await answer('request.confirm', { ...ofBooking, slot: '0' });
  await press('booking.submit', { ...wish, ownTheme: 'Toinen', aim: 'Sama', place: '', date1: '2026-12-17' });
  const second = (await readQuota(tables, '233', 'uso8')).active.find(
    (one) => one.status === 'requested',
  )?.id;
  await answer('proposal.send', { ...ofPeriod, booking: second, ...proposed, message: '' });
  await press('proposal.send', {
    ...ofPeriod,
    booking: second,
    ...proposed,
    date1: '2026-12-10',
    message: writes('bookingMessage'),
  });
  await press('booking.cancel', { ...ofPeriod, booking: second, reason: leaves('reason') });
  await press('question.send', { kind: 'question', words: writes('question') });
  await press('plan.save', { ...ofPeriod, theme1: leaves('plan'), quarter1: '2026-Q4', who1: name });

  // Sessions.
  const hosted = { hosts: [], catering: true };
  await plant(town, 'past', {
    ...hosted,
    start: Date.parse('2026-11-24T10:00:00Z'),
    end: Date.parse('2026-11-24T12:00:00Z'),
    closes: Date.parse('2026-11-24T09:30:00Z'),
  });
  await plant(town, 'ahead', { ...coming, ...hosted, capacity: 1 });
  await plant(town, 'feast', { ...coming, ...hosted });
  await plant(town, 'closed', { ...coming, ...hosted, closes: bot.now.getTime() + 60_000 });
  for (const session of ['past', 'ahead']) {
    await press('rsvp.onSite', { session });
  }
  await press('diet.save', { session: 'ahead', diet: writes('diet') });
  await town.person('contact').invoke('rsvp.onSite', { v: 1, session: 'ahead', nonce: nonce() });
  await press('registration.send', {
    session: 'feast',
    colleagues: '',
    names: `Vieras ${leaves('guest')}`,
    unnamed: '',
    group: 'other',
    wish: 'onSite',
    diet: leaves('guestDiet'),
  });
  await town
    .person('coordinator')
    .invoke('poll.send', { v: 1, session: 'past', nonce: nonce(), words: 'Mitä?' });
  const question = (await readSession(tables, 'past'))?.questions[0]?.id;
  await press('poll.reply', { session: 'past', question, words: writes('reply') });
  bot.now = new Date(bot.now.getTime() + 120_000);
  await press('late.send', { session: 'closed', wish: 'onSite', message: writes('late') });
  await press('rsvp.remote', { session: 'feast' });
  await town.person('coordinator').invoke('attendee.change', {
    v: 1,
    session: 'feast',
    who: id,
    nonce: nonce(),
    wish: 'onSite',
    reason: writes('change'),
  });

  // Others.
  await press('invitation.send', {
    municipality: '233',
    role: 'participant',
    language: 'fi',
    note: writes('note'),
    municipalities: '',
  });
  const coordinator = town.person('coordinator');
  const manage = (verb: string, data: object) =>
    coordinator.invoke(verb, { v: 1, nonce: nonce(), announcement: 'tiedote', ...data });
  await manage('announcement.save', {
    kind: 'review',
    titleFi: 'Katsaus',
    titleSv: 'Översikt',
    textFi: 'Teksti',
    textSv: 'Text',
    acknowledge: '1',
  });
  await manage('announcement.address', { channels: 'none', roles: 'manager' });
  const review = await manage('announcement.review', { page: 0 });
  const seen = /"seen":"([^"]+)"/.exec(JSON.stringify(review.value))?.[1] ?? '';
  await manage('announcement.send', { seen });
  await bot.program.dispatcher.settle('Announcements', announcementPartition('tiedote'));
  await bot.connector.waitFor(
    (one) => one.conversation === teams.conversation && JSON.stringify(one.content).includes('Katsaus'),
  );
  await bot.program.dispatcher.settle('Announcements', announcementPartition('tiedote'));
  await press('announcement.acknowledge', { announcement: 'tiedote' });

  // The workshop is held, reported and judged; the seminar too.
  bot.now = new Date('2026-12-04T08:00:00Z');
  await answer('report.send', {
    ...ofBooking,
    results: 'Hyvin meni',
    nextSteps: '',
    link: '',
    political: '10',
    hours: '3',
  });
  await press('feedback.send', { ...ofBooking, stars: '4', words: writes('feedback') });
  await press('evaluation.send', {
    session: 'past',
    useful: '4',
    arranged: '5',
    words: writes('evaluation'),
  });

  // Messages that cannot be brought to them.
  const tell = {
    kind: 'tell',
    key: `lost|${id}`,
    person: id,
    message: { about: 'units-expiring', ...ofPeriod },
  } as const;
  await putOutboxItem(tables, 'Quotas', quotaPartition('233', 'uso8'), tell, bot.now);
  await noteUndelivered(
    tables,
    'Sessions',
    {
      row: { partitionKey: sessionPartition('past'), rowKey: `5o|lost` },
      since: bot.now.toISOString(),
      claim: 'x',
      item: tell,
    },
    { kind: 'uncertain' },
  );
  return { teams, person, typed, kept };
}
