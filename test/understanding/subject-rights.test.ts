import { beforeAll, describe, expect, it } from 'vitest';
import { type Subject, subjects } from '../../bot/understanding/subject-names.ts';
import { type Role, roles } from '../authorisation/table.ts';
import { verdictOf } from '../authorisation/verdict.ts';
import { type CardContent, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';

const all: readonly Role[] = ['manager', 'contact', 'participant', 'consultant', 'coordinator'];
const ofOne: readonly Role[] = ['manager', 'contact', 'consultant', 'coordinator'];

/** Written by hand: to whom a subject is open, each on their own side of it. */
const open: Readonly<Record<Subject, readonly Role[]>> = {
  ask: ofOne,
  away: ['consultant'],
  invite: ['manager', 'contact', 'coordinator'],
  members: all,
  'person-remove': ['coordinator'],
  'member-add': ['coordinator'],
  'member-remove': ['coordinator'],
  'period-new': ['coordinator'],
  periods: ['coordinator'],
  'my-data': all,
  'reminders-off': all,
  details: all,
  requests: ofOne,
  overview: ['consultant', 'coordinator'],
  announcement: ['consultant', 'coordinator'],
  presentations: ofOne,
  'my-registrations': all,
  page: ofOne,
  plan: ['manager', 'contact', 'consultant'],
  audit: ['coordinator'],
  mileage: all,
};

const town = useTown();
beforeAll(() => town.bot.program.warm());

describe.each(roles)('a subject of the bot’s own chosen by a %s', (role) => {
  it.each(subjects)('is opened or refused as the table says: %s', async (intent) => {
    const { value } = await town.person(role).invoke('understood.choose', { v: 1, intent, said: 'Kauhava' });

    expect(verdictOf(wordsOf(value as CardContent)) === 'refused').toBe(!open[intent].includes(role));
  });
});
