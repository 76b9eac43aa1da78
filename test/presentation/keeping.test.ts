import { describe, expect, it } from 'vitest';
import { changePresentations } from '../../bot/presentation/change.ts';
import { forgetPresentations } from '../../bot/presentation/forget.ts';
import { decideAgree } from '../../bot/presentation/rules.ts';
import { replyItem } from '../../bot/shared/outbox.ts';
import { sessionOf } from '../../bot/shared/presentation.ts';
import { answerRow } from '../../storage/askers.ts';
import { readPresentations } from '../../storage/presentations.ts';
import { setHold } from '../../storage/retention.ts';
import { readSession } from '../../storage/session.ts';
import { everythingStored } from '../authorisation/stored.ts';
import { wordsOf } from '../support/cards.ts';
import type { TeamsPerson } from '../support/person.ts';
import { start } from '../support/town.ts';
import { useTown } from '../support/town-bot.ts';
import { asks, elsewhere, somebody } from './cast.ts';

const town = useTown();
const day = 86_400_000;

const later = (days: number) => new Date(start.getTime() + days * day);
const hears = (who: TeamsPerson, heading: string) =>
  who.receives((card) => wordsOf(card).startsWith(heading));

async function newest(): Promise<string> {
  const { list } = await readPresentations(town.bot.program.services.tables);
  return list.at(-1)?.id ?? '';
}

/** Keys of what holds one of the words. */
async function rowsWith(...words: readonly string[]): Promise<readonly string[]> {
  const all = await everythingStored(town.connectionString);
  return [...all].filter(([, row]) => words.some((word) => row.includes(word))).map(([key]) => key);
}

async function agree(id: string): Promise<void> {
  const consultant = town.person('consultant');
  await consultant.invoke('presentation.agree', { presentation: id, nonce: id, slot: '0' });
}

describe('what a stranger wrote', () => {
  it('stands in rows of its own alone: not in the trail, not in the session, not in the log', async () => {
    const who = somebody(town, elsewhere);
    const typed = { municipality: 'Rivilä', name: 'Rauha Rivinen', message: 'Rivit näkyviin' };
    await asks(who, typed);
    const id = await newest();
    await agree(id);
    await hears(who, 'Esittelyn aika on sovittu');

    expect((await rowsWith(...Object.values(typed))).toSorted()).toEqual([
      `People guests|${sessionOf(id)} g.${id}`,
      `People presentations 3t|${id}`,
    ]);
    const account = await rowsWith(who.account.aadObjectId);
    expect(account).toEqual([`People presentations 3t|${id}`]);
    expect(town.bot.logged.join()).not.toMatch(/Rivi/);
  });

  it('goes 30 days after the presentation, and with it where to write to them', async () => {
    const { services } = town.bot.program;
    const who = somebody(town, elsewhere);
    await asks(who, { municipality: 'Unohtala', name: 'Unto Unohtaja' });
    const id = await newest();
    await agree(id);
    await hears(who, 'Esittelyn aika on sovittu');
    const wishes = 9;

    await forgetPresentations(services, later(wishes + 29));
    expect(await rowsWith('Unohta')).toHaveLength(2);
    town.bot.now = later(wishes + 31);
    await forgetPresentations(services, town.bot.now);
    expect(await rowsWith('Unohta', who.account.aadObjectId)).toEqual([]);
    const keys = [...(await everythingStored(town.connectionString)).keys()];
    expect(keys.filter((key) => key.includes(who.account.aadObjectId))).toEqual([]);
    expect(wordsOf(await who.says('hei'))).toContain('En tunne sinua vielä');
  });

  it('goes a day after they withdrew it, and one that nobody answered 30 days after its times', async () => {
    const { services } = town.bot.program;
    const [fickle, patient] = [somebody(town), somebody(town)];
    await asks(fickle, { municipality: 'Perula' });
    await fickle.presses('Peru pyyntö');
    await asks(patient, { municipality: 'Odottala' });

    await forgetPresentations(services, later(2));
    expect(await rowsWith('Perula')).toEqual([]);
    await forgetPresentations(services, later(10 + 29));
    expect(await rowsWith('Odottala')).toHaveLength(1);
    await forgetPresentations(services, later(10 + 31));
    expect(await rowsWith('Odottala')).toEqual([]);
  });

  it('stays while nothing may be erased', async () => {
    const { services } = town.bot.program;
    await asks(somebody(town), { municipality: 'Pidättälä' });
    await setHold(services.tables, true, { at: start.getTime(), by: 'c' });
    await forgetPresentations(services, later(60));
    expect(await rowsWith('Pidättälä')).toHaveLength(1);
    await setHold(services.tables, false, { at: start.getTime(), by: 'c' });
    await forgetPresentations(services, later(60));
    expect(await rowsWith('Pidättälä')).toEqual([]);
  });

  it('may be asked for anew once it is forgotten', async () => {
    const { services } = town.bot.program;
    const who = somebody(town);
    await asks(who);
    await forgetPresentations(services, later(60));
    town.bot.now = later(60);
    expect(wordsOf(await asks(who, { date1: '2027-02-03', date2: '' }))).toContain('Pyyntösi on lähetetty');
  });
});

describe('stopped between agreeing and making the session', () => {
  it('the session is there all the same before the asker hears of it', async () => {
    const { services } = town.bot.program;
    const who = somebody(town);
    await asks(who);
    const id = await newest();
    const [consultant] = await services.consultants.get();
    await changePresentations(services, {
      id: 'half-done',
      by: consultant?.id ?? '',
      decide(presentations, now) {
        const at = now.getTime();
        const time = { start: at + day, end: at + day + 3_600_000 };
        const decision = decideAgree(presentations, { id, consultant: consultant?.id ?? '', at, ...time });
        const texts = [answerRow(id, 'https://teams.example/x')];
        return { ...decision, texts, outbox: [replyItem(id, 'agreed')] };
      },
    });

    expect(wordsOf(await hears(who, 'Esittelyn aika on sovittu'))).toContain('teams.example/x');
    const session = await readSession(services.tables, sessionOf(id));
    expect(session?.answers.get(`g.${id}`)?.seat).toBe('remote');
    expect(session?.status).toBe('published');
  });
});
