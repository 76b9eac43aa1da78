import { describe, expect, it } from 'vitest';
import { findPerson } from '../../storage/people.ts';
import { wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { useTown } from '../support/town-bot.ts';
import { parties, requests, told } from './parties.ts';

const town = useTown();

async function ends(who: TeamsPerson): Promise<void> {
  const { tenantId, aadObjectId } = who.account;
  const person = (await findPerson(town.bot.program.services.tables, tenantId, aadObjectId))?.id;
  await town.person('coordinator').invoke('people.end', { v: 1, person, successor: '' });
}

const sentTo = (who: TeamsPerson, from: number) =>
  town.bot.connector.sent.slice(from).filter(({ conversation }) => conversation === who.conversation);

describe('a booking whose requester has no role any more', () => {
  it('is answered to the others who act for the municipality', async () => {
    const all = await parties(town);
    await requests(town, all, { date1: '2026-12-09' });
    await ends(all.manager);
    const from = town.bot.connector.sent.length;
    await all.consultant.presses('Ehdota muita aikoja');
    const heard = await told(town, all.contact, 'ehdottaa toista aikaa', () =>
      all.consultant.presses('Lähetä', { date1: '2026-12-14' }),
    );

    expect(heard).toContain('odottaa vastaustasi');
    expect(wordsOf(all.consultant.card)).toContain('Ehdotus on lähetetty kunnalle');
    await told(town, all.consultant, 'ma 14.12.2026', () => all.contact.presses('Vahvista'));
    expect(sentTo(all.manager, from)).toEqual([]);
  });

  it('is answered to the coordinators where nobody is left, and the consultant is told that', async () => {
    const all = await parties(town);
    const { manager, contact, consultant, name } = all;
    const coordinator = town.person('coordinator');
    await coordinator.says('help');
    await requests(town, all, { date1: '2026-12-09' });
    await ends(manager);
    await ends(contact);
    const heard = await told(town, coordinator, name, () => consultant.presses('Vahvista'));

    expect(heard).toContain('Invite a contact person for it');
    expect(wordsOf(consultant.card)).toContain('Kunnalla ei ole nyt ketään');
    expect(wordsOf(consultant.card)).not.toContain('Kunta on saanut tiedon');

    await consultant.presses('Ehdota uutta aikaa');
    await told(town, coordinator, name, () => consultant.presses('Lähetä', { date1: '2026-12-16' }));
    expect(wordsOf(consultant.card)).not.toContain('lähetetty kunnalle');
    expect(wordsOf(consultant.card)).toContain('Kunnalla ei ole nyt ketään');
  });
});
