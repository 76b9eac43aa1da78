import { describe, expect, it } from 'vitest';
import { inputsOf, wordsOf } from '../support/cards.ts';
import { useTown } from '../support/town-bot.ts';
import { agrees, left, opens, parties, refOf, requests, told } from './parties.ts';

const town = useTown();

describe('a request that the consultant answers with other times', () => {
  it('goes to and fro until a time suits; both read at each step whose turn it is', async () => {
    const all = await parties(town);
    const { manager, consultant, other, name } = all;
    await requests(town, all, { date1: '2026-12-09' });
    expect(wordsOf(manager.card)).toMatch(/Vuorossa: (Kaarna Puro, Lieto Saari|Lieto Saari, Kaarna Puro)\./);

    await consultant.presses('Ehdota muita aikoja');
    const three = { date1: '2026-12-14', date2: '2026-12-15', date3: '2026-12-16', message: 'Ma–ke?' };
    const first = await told(town, manager, 'ehdottaa 3 uutta aikaa', () =>
      consultant.presses('Lähetä', three),
    );
    expect(wordsOf(consultant.card)).toContain('Ehdotus on lähetetty kunnalle');
    expect(wordsOf(consultant.card)).toContain('Vuorossa: kunta.');
    expect(first).toContain('odottaa vastaustasi');
    expect(first).toContain('Ma–ke?');
    expect(inputsOf(manager.card)[0]?.choices).toEqual(['0', '1', '2']);

    await manager.presses('Ehdota muita aikoja');
    const from = town.bot.connector.sent.length;
    const second = await told(town, consultant, `${name} pyytää`, () =>
      manager.presses('Lähetä', { date1: '2026-12-17' }),
    );
    expect(wordsOf(manager.card)).toContain('Ehdotus on lähetetty konsultille');
    expect(wordsOf(manager.card)).toContain('Vuorossa: Kaarna Puro.');
    expect(second).toContain('odottaa vastaustasi');

    await consultant.presses('Ehdota muita aikoja');
    await told(town, manager, 'ehdottaa 2 uutta aikaa', () =>
      consultant.presses('Lähetä', { date1: '2026-12-21', date2: '2026-12-22' }),
    );
    expect(await left(all)).toBe('4');
    const last = await told(town, consultant, 'ti 22.12.2026', () =>
      manager.presses('Vahvista', { slot: '1', message: 'Tervetuloa.' }),
    );
    expect(last).toContain('Kehittämispaja on sovittu');
    expect(last).toContain('Tervetuloa.');
    expect(wordsOf(await manager.says('jäljellä'))).toMatch(/Sovittu\n22\.12\./);
    expect(await left(all)).toBe('4');
    // Since the first answer it is the first consultant's: nobody else was bothered.
    const bothered = town.bot.connector.sent
      .slice(from)
      .some((one) => one.conversation === other.conversation);
    expect(bothered).toBe(false);
  });

  it('may be given up by the municipality instead: the unit is free, the consultant knows', async () => {
    const all = await parties(town);
    const { manager, consultant, name } = all;
    await requests(town, all, { date1: '2026-12-09' });
    await consultant.presses('Ehdota muita aikoja');
    await told(town, manager, 'ehdottaa toista aikaa', () =>
      consultant.presses('Lähetä', { date1: '2026-12-14' }),
    );
    const heard = await told(town, consultant, name, () => manager.presses('Peru pyyntö'));

    expect(heard).toContain('Kunta perui varauksen');
    expect(await left(all)).toBe('5');
  });

  it('may be answered by a colleague of whoever asked, who is told', async () => {
    const all = await parties(town);
    const { manager, contact, consultant } = all;
    await requests(town, all, { date1: '2026-12-09' });
    const ref = refOf(consultant.card);
    await consultant.presses('Ehdota muita aikoja');
    await told(town, manager, 'ehdottaa toista aikaa', () =>
      consultant.presses('Lähetä', { date1: '2026-12-14' }),
    );
    expect(await opens(contact, ref)).toContain('odottaa vastaustasi');
    const heard = await told(town, manager, 'ma 14.12.2026', () => contact.presses('Vahvista'));

    expect(heard).toMatch(/vahvist|sovittu/);
    expect(await left(all)).toBe('4');
  });

  it('is of a due date where the work has no time', async () => {
    const all = await parties(town);
    const { manager, consultant } = all;
    await requests(town, all, { kind: 'study', due: '2026-12-11' });
    await consultant.presses('Ehdota toista päivää');
    expect(inputsOf(consultant.card).map(({ id }) => id)).toEqual(['due', 'message']);
    const asked = await told(town, manager, 'toista määräpäivää', () =>
      consultant.presses('Lähetä', { due: '2026-12-18' }),
    );
    expect(asked).toContain('pe 18.12.2026');
    await told(town, consultant, 'pe 18.12.2026', () => manager.presses('Vahvista määräpäivä'));

    expect(wordsOf(await manager.says('varaukset'))).toContain('Määräpäivä pe 18.12.2026');
  });
});

describe.each([
  ['municipality', 'manager', 'consultant'],
  ['consultant', 'consultant', 'manager'],
] as const)('an agreed workshop that the %s wants to move', (_side, mover, answerer) => {
  async function moving() {
    const all = await parties(town);
    await agrees(town, all, { date1: '2026-12-09' });
    await opens(all[mover], refOf(all.consultant.card));
    await all[mover].presses('Ehdota uutta aikaa');
    expect(wordsOf(all[mover].card)).toContain('ke 9.12.2026');
    const asked = await told(town, all[answerer], 'muutosta sovittuun pajaan', () =>
      all[mover].presses('Lähetä', { date1: '2026-12-10', start1: '13:00', end1: '16:00' }),
    );
    return { all, asked };
  }

  it('keeps its time and its unit until the other side says yes', async () => {
    const { all, asked } = await moving();

    expect(asked).toContain('Sovittu: ke 9.12.2026 klo 9.00–12.00. Tämä on voimassa');
    expect(wordsOf(all[mover].card)).toContain(
      'Sovittu aika on voimassa, kunnes muutos vahvistetaan. Vuorossa:',
    );
    expect(wordsOf(await all.manager.says('jäljellä'))).toMatch(/Sovittu\n9\.12\./);
    expect(await left(all)).toBe('4');
  });

  it('has the new time once that is accepted, with the same unit', async () => {
    const { all } = await moving();
    await opens(all[answerer], refOf(all[answerer].card));
    await told(town, all[mover], 'to 10.12.2026 klo 13.00–16.00', () => all[answerer].presses('Vahvista'));

    expect(wordsOf(await all.manager.says('jäljellä'))).toMatch(/Sovittu\n10\.12\./);
    expect(await left(all)).toBe('4');
  });

  it('has the agreed time when the new one is refused, and whoever wanted it is told so', async () => {
    const { all } = await moving();
    const heard = await told(town, all[mover], 'ke 9.12.2026', () =>
      all[answerer].presses('Pidä sovittu aika', { message: 'Ei käy.' }),
    );

    expect(heard).toContain('pitää sovitun ajan');
    expect(heard).toContain('Ei käy.');
    expect(wordsOf(await all.manager.says('jäljellä'))).toMatch(/Sovittu\n9\.12\./);
    expect(await left(all)).toBe('4');
  });
});

describe('the form for other times', () => {
  it.each([
    ['a day in the past', { date1: '2026-11-23' }, 'Päivä on jo mennyt.'],
    ['a time of today that is over', { date1: '2026-11-24' }, 'Aika on jo mennyt.'],
    [
      'a day outside the period',
      { date1: '2027-01-04' },
      'Valitse päivä kaudelta ke 1.1.2025 – to 31.12.2026.',
    ],
    ['an end before the start', { date1: '2026-12-10', start1: '12:00', end1: '09:00' }, 'Lopun on oltava'],
    ['a time twice', { date1: '2026-12-10', date2: '2026-12-10' }, 'Olet jo ehdottanut'],
    ['no time', {}, 'Ehdota vähintään 1 aika.'],
    ['no clock time', { date1: '2026-12-10', start1: '25:00' }, 'Tarkista alkamisaika.'],
    ['a message too long', { date1: '2026-12-10', message: 'x'.repeat(501) }, 'enintään 500 merkkiä'],
  ])('comes back filled, with the fault at its field: %s', async (_what, typed, says) => {
    const all = await parties(town);
    const { manager, consultant } = all;
    await requests(town, all, { date1: '2026-12-09' });
    await consultant.presses('Ehdota muita aikoja');
    const filled = { date3: '2026-12-11', start3: '08:15', end3: '10:45', message: 'Säilyy', ...typed };
    await consultant.presses('Lähetä', says.startsWith('Ehdota vähintään') ? { message: 'Säilyy' } : filled);

    expect(wordsOf(consultant.card)).toContain('Ehdotusta ei lähetetty. Korjaa 1 kohta.');
    expect(wordsOf(consultant.card)).toContain(says);
    const kept = Object.fromEntries(inputsOf(consultant.card).map(({ id, value }) => [id, value]));
    expect(kept).toMatchObject(says.startsWith('Ehdota vähintään') ? { message: 'Säilyy' } : filled);
    expect(wordsOf(await manager.says('jäljellä'))).toMatch(/Pyydetty\n9\.12\./);
  });

  it('asks of desk work a due date within the period', async () => {
    const all = await parties(town);
    await requests(town, all, { kind: 'strategy', due: '2026-12-11' });
    await all.consultant.presses('Ehdota toista päivää');
    await all.consultant.presses('Lähetä', { due: '2027-01-08', message: 'Säilyy' });

    expect(wordsOf(all.consultant.card)).toContain('Valitse päivä kaudelta');
    const kept = inputsOf(all.consultant.card).map(({ value }) => value);
    expect(kept).toEqual(['2027-01-08', 'Säilyy']);
  });
});

describe('an old card', () => {
  it('shows the booking as it stands and changes nothing, whatever is pressed on it', async () => {
    const all = await parties(town);
    const { manager, consultant } = all;
    await requests(town, all, { date1: '2026-12-09' });
    const old = consultant.card;
    await told(town, manager, 'vahvisti', () => consultant.presses('Vahvista'));
    await opens(manager, refOf(old));
    await told(town, consultant, 'perui', () => manager.presses('Peru'));
    for (const title of ['Vahvista', 'Hylkää', 'Ehdota'] as const) {
      consultant.card = old;
      const again = wordsOf(await consultant.presses(title));

      expect(again).toContain('Varaus on peruttu');
      expect(again).not.toContain('vahvisti ');
    }
    expect(await left(all)).toBe('5');
  });

  it('of a refusal to move does not say that it is kept, once the workshop is cancelled', async () => {
    const all = await parties(town);
    const { manager, consultant } = all;
    await agrees(town, all, { date1: '2026-12-09' });
    const ref = refOf(consultant.card);
    await consultant.presses('Ehdota uutta aikaa');
    await told(town, manager, 'muutosta', () => consultant.presses('Lähetä', { date1: '2026-12-10' }));
    const keep = manager.button('Pidä sovittu aika');
    await manager.press(keep);
    await opens(manager, ref);
    await manager.presses('Peru');
    const again = wordsOf((await manager.press(keep)).value as typeof manager.card);

    expect(again).toContain('Varaus on peruttu');
    expect(again).not.toContain('Sovittu aika pysyy');
  });

  it('of one’s own proposal shows the other side’s, when that came after it', async () => {
    const all = await parties(town);
    const { manager, consultant, name } = all;
    await requests(town, all, { date1: '2026-12-09' });
    await consultant.presses('Ehdota muita aikoja');
    const form = consultant.card;
    await told(town, manager, 'ehdottaa toista aikaa', () =>
      consultant.presses('Lähetä', { date1: '2026-12-14' }),
    );
    await manager.presses('Ehdota muita aikoja');
    await told(town, consultant, `${name} pyytää`, () => manager.presses('Lähetä', { date1: '2026-12-17' }));
    consultant.card = form;
    const again = wordsOf(await consultant.presses('Lähetä', { date1: '2026-12-14' }));

    expect(again).toContain('to 17.12.2026');
    expect(again).not.toContain('Ehdotus on lähetetty');
    expect(again).toContain('Vuorossa: sinä');
  });
});

describe('a request that another consultant has taken', () => {
  it.each(['Vahvista', 'Hylkää', 'Ehdota muita aikoja'])(
    'shows what became of it and whose it is, at %s',
    async (title) => {
      const all = await parties(town);
      const { manager, consultant, other } = all;
      await requests(town, all, { date1: '2026-12-09' });
      await consultant.presses('Ehdota muita aikoja');
      await told(town, manager, 'toista aikaa', () => consultant.presses('Lähetä', { date1: '2026-12-14' }));
      const late = wordsOf(await other.presses(title));

      expect(late).toContain('Varaus on nyt konsultilla Kaarna Puro. Vastaustasi ei tarvita.');
      expect(late).toContain('ma 14.12.2026');
      expect(wordsOf(await manager.says('varaukset'))).toContain('Ehdotettu ma 14.12.2026');
    },
  );

  it('loses a form that was open meanwhile, with or without a fault in it', async () => {
    const all = await parties(town);
    const { manager, consultant, other } = all;
    await requests(town, all, { date1: '2026-12-09' });
    await other.presses('Ehdota muita aikoja');
    const form = other.card;
    await told(town, manager, 'vahvisti', () => consultant.presses('Vahvista'));
    for (const date1 of ['2026-12-15', '2026-11-01']) {
      other.card = form;

      expect(wordsOf(await other.presses('Lähetä', { date1 }))).toContain('konsultilla Kaarna Puro');
    }
  });
});

describe('an answer when it is the other side’s turn', () => {
  it('changes nothing and says so', async () => {
    const all = await parties(town);
    const { manager, consultant } = all;
    await requests(town, all, { date1: '2026-12-09' });
    const ref = refOf(consultant.card);
    const early = await manager.invoke('request.confirm', { ...ref, nonce: 'early', slot: '0', message: '' });
    expect(wordsOf(early.value as typeof manager.card)).toContain('vuoro on toisella osapuolella');

    const confirm = consultant.button('Vahvista');
    await consultant.presses('Ehdota muita aikoja');
    await told(town, manager, 'toista aikaa', () => consultant.presses('Lähetä', { date1: '2026-12-14' }));
    const late = wordsOf((await consultant.press(confirm, { slot: '0' })).value as typeof manager.card);
    expect(late).toContain('vuoro on toisella osapuolella');
    expect(late).toContain('Vuorossa: kunta.');
    expect(wordsOf(await manager.says('jäljellä'))).not.toContain('Sovittu');
  });

  it('may be a new wish instead of one’s own, which then stands alone', async () => {
    const all = await parties(town);
    const { manager, consultant, name } = all;
    await requests(town, all, { date1: '2026-12-09' });
    await opens(manager, refOf(consultant.card));
    await manager.presses('Muuta ehdotusta');
    const asked = await told(town, consultant, `${name} pyytää`, () =>
      manager.presses('Lähetä', { date1: '2026-12-18' }),
    );

    expect(asked).toContain('odottaa vastaustasi');
    await told(town, manager, 'vahvisti', () => consultant.presses('Vahvista'));
    expect(wordsOf(await manager.says('jäljellä'))).toMatch(/Sovittu\n18\.12\./);
    expect(await left(all)).toBe('4');
  });
});
