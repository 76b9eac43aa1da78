import { randomUUID } from 'node:crypto';
import type { Announcement } from '../../bot/shared/announcement.ts';
import type { AnnouncementEvent } from '../../bot/shared/announcement-events.ts';
import { announcementKind, announcementPartition, readAnnouncement } from '../../storage/announcement.ts';
import type { TeamsPerson } from '../support/person.ts';
import type { TownBot } from '../support/town-bot.ts';

export const words = {
  titleFi: 'Ajankohtaiskatsaus',
  titleSv: 'Aktuell översikt',
  textFi: 'Hallitus antoi esityksensä.',
  textSv: 'Regeringen gav sin proposition.',
};

type Fields = Readonly<Record<string, string>>;

/** A free announcement on the card that shows exactly who gets it; resolves to its id. */
export async function addresses(author: TeamsPerson, wanted: Fields, more: Fields = {}): Promise<string> {
  await author.says('julkaise');
  await author.presses('Tee tiedote');
  await author.presses('Tallenna ja valitse saajat', { ...words, ...more });
  await author.presses('Jatka esikatseluun', wanted);
  return String(author.button('Lähetä nyt').data['announcement']);
}

/** The same sent, with its report in the author's hands. */
export async function sends(author: TeamsPerson, wanted: Fields, more: Fields = {}): Promise<string> {
  const id = await addresses(author, wanted, more);
  await author.presses('Lähetä nyt');
  return id;
}

/** What has become of each copy, by the channel or the person that it went to. */
export async function statuses(town: TownBot, id: string): Promise<Readonly<Record<string, string>>> {
  const read = await readAnnouncement(town.bot.program.services.tables, id);
  return Object.fromEntries(
    [...(read?.targets.values() ?? [])].map(({ place, status }) => [place.id, status]),
  );
}

/** The clock stands so, and what is due for the announcement is done. */
export async function reach(town: TownBot, id: string, now: Date): Promise<void> {
  town.bot.now = now;
  await town.bot.program.dispatcher.settle('Announcements', announcementPartition(id));
}

/** As another process writes it. */
export async function happensTo(town: TownBot, id: string, event: AnnouncementEvent): Promise<void> {
  await town.bot.program.services.committer.run<Announcement, AnnouncementEvent, { readonly kind: 'done' }>(
    announcementKind,
    announcementPartition(id),
    { id: randomUUID(), by: 'test', decide: () => ({ answer: { kind: 'done' }, event }) },
  );
}

/** Long enough for what ought not to come (milliseconds). */
export const quiet = (ms = 400) => new Promise((resolve) => setTimeout(resolve, ms));
