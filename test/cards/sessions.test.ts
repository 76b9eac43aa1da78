import { describe, expect, it } from 'vitest';
import type { Language } from '../../bot/shared/people.ts';
import { announceCard } from '../../cards/announce/announce-card.ts';
import type { Card } from '../../cards/card.ts';
import { type SessionCardInput, sessionCard } from '../../cards/sessions/session-card.ts';
import { sessionChannelCard } from '../../cards/sessions/session-channel-card.ts';
import type { SessionItem } from '../../cards/sessions/session-item.ts';
import { sessionsCard } from '../../cards/sessions/sessions-card.ts';
import { samples as announced } from './samples/announce.ts';
import { contact, facts, host, item, member, now } from './samples/sessions.ts';

type Json = Readonly<Record<string, unknown>>;

/** Every object in a card, in reading order. */
function* nodes(value: unknown): Generator<Json> {
  if (Array.isArray(value)) {
    for (const one of value) {
      yield* nodes(one);
    }
  } else if (typeof value === 'object' && value !== null) {
    yield value as Json;
    yield* nodes(Object.values(value));
  }
}

/** The words of the body with ordinary spaces, so that tests read as people do. */
function words(card: Card): string {
  const shown = [...nodes(card.content['body'])].flatMap((n) => [n['text'], n['title'], n['value']]);
  return shown
    .filter((text) => typeof text === 'string')
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

const buttons = (card: Card) => [...nodes(card.content)].filter((n) => n['type'] === 'Action.Execute');
const announcing = (card: Card) => buttons(card).filter((b) => b['verb'] === 'announce.open');
const answers = (card: Card) => buttons(card).filter((b) => String(b['verb']).startsWith('rsvp.'));
const titles = (card: Card) => answers(card).map((b) => b['title']);

function one(more: Partial<SessionCardInput>, language: Language = 'fi'): Card {
  return sessionCard({ language, now, item, nonce: 'n1', can: member, ...more });
}
const at = (instant: string) => new Date(instant);
const taken = (onSite: number): SessionItem => ({ ...item, counts: { ...item.counts, onSite } });
const full: SessionItem = { ...item, counts: { ...item.counts, onSite: 80, waiting: 4 } };

describe('places left on a session card', () => {
  it.each([
    [0, '80 paikkaa vapaana', '80 platser kvar', '80 places left'],
    [79, '1 paikka vapaana', '1 plats kvar', '1 place left'],
    [78, '2 paikkaa vapaana', '2 platser kvar', '2 places left'],
  ])('with %i taken is said with the right form of the noun', (onSite, fi, sv, en) => {
    expect(words(one({ item: taken(onSite) }, 'fi'))).toContain(fi);
    expect(words(one({ item: taken(onSite) }, 'sv'))).toContain(sv);
    expect(words(one({ item: taken(onSite) }, 'en'))).toContain(en);
  });

  it('is no number when the session has no limit', () => {
    const card = one({ item: { ...item, facts: { ...facts, capacity: undefined } } });

    expect(words(card)).toContain('Paikkoja on vapaana');
  });

  it('becomes the way to the waiting list when all are taken', () => {
    expect(words(one({ item: full }))).toContain('Täynnä: pääset jonoon');
    expect(titles(one({ item: full }))).toContain('Tulen paikan päälle');
  });
});

describe('a session’s own reminder days', () => {
  const own = { ...item, facts: { ...facts, reminders: { closingDays: [0, 2, 7], comingDays: [] } } };
  const row = /muistutus \(päiviä ennen\)/;

  it('are on a host’s card, in words of each language', () => {
    expect(words(one({ item: own, can: host }))).toMatch(/\n7, 2 ja samana päivänä\n[^\n]*\nei muistuteta/);
    expect(words(one({ item: own, can: host }, 'sv'))).toMatch(/\n7, 2 och samma dag\n[^\n]*\ningen påm/);
    expect(words(one({ item: own, can: host }, 'en'))).toMatch(
      /\n7, 2,? and on the same day\n[^\n]*\nno rem/,
    );
  });

  it('are on nobody else’s, nor where the period’s stand, nor once it has begun or is called off', () => {
    expect(words(one({ item: own }))).not.toMatch(row);
    expect(words(one({ can: host }))).not.toMatch(row);
    expect(words(one({ item: own, can: host, now: at('2027-02-04T06:59:59Z') }))).toMatch(row);
    expect(words(one({ item: own, can: host, now: at('2027-02-04T07:00:00Z') }))).not.toMatch(row);
    expect(words(one({ item: { ...own, status: 'cancelled' }, can: host }))).not.toMatch(row);
  });
});

describe('answers on a session card', () => {
  it('are the three of the contract, word for word, for who has not answered', () => {
    expect(titles(one({}))).toEqual(['Tulen paikan päälle', 'Osallistun etänä', 'En pääse']);
  });

  it.each([
    ['onSite', 'Tulet paikan päälle', ['Osallistun etänä', 'En pääse']],
    ['remote', 'Osallistut etänä', ['Tulen paikan päälle', 'En pääse']],
    ['no', 'Et pääse', ['Tulen paikan päälle', 'Osallistun etänä']],
    ['waiting', 'Olet jonossa', ['Osallistun etänä', 'En pääse']],
  ] as const)('for %s: say it first and offer the others', (seat, said, others) => {
    const card = one({ item: { ...item, own: { seat } } });

    expect(words(card).split('\n')[0]).toContain(said);
    expect(card.summary).toContain(said);
    expect(titles(card)).toEqual(others);
  });

  it('tell a waiting person their place in line in each language', () => {
    const own = { seat: 'waiting', position: 3 } as const;

    expect(words(one({ item: { ...full, own } }, 'fi'))).toContain('Olet jonossa sijalla 3');
    expect(words(one({ item: { ...full, own } }, 'sv'))).toContain('Du är nummer 3 på väntelistan');
    expect(words(one({ item: { ...full, own } }, 'en'))).toContain('number 3 on the waiting list');
  });

  it('do not offer remote where there is none, nor a place where there is no room', () => {
    expect(titles(one({ item: { ...item, facts: { ...facts, remote: false } } }))).not.toContain(
      'Osallistun etänä',
    );
    expect(titles(one({ item: { ...item, facts: { ...facts, place: '' } } }))).not.toContain(
      'Tulen paikan päälle',
    );
  });

  it('carry the session and the nonce, and nothing else', () => {
    for (const button of answers(one({}))) {
      expect(button['data']).toEqual({ v: 1, session: 's1', nonce: 'n1' });
    }
    expect(answers(one({})).map((b) => b['verb'])).toEqual(['rsvp.onSite', 'rsvp.remote', 'rsvp.no']);
  });

  it.each([
    [
      'before registration opens',
      { item: { ...item, facts: { ...facts, opens: Date.parse('2026-11-30T22:00:00Z') } } },
      'Ilmoittautuminen alkaa ti 1.12.2026',
    ],
    ['after it has closed', { now: at('2027-01-25T22:00:00Z') }, 'Ilmoittautuminen on päättynyt'],
    ['while the session runs', { now: new Date(facts.start) }, 'Tilaisuus on alkanut'],
    ['after the session', { now: new Date(facts.end) }, 'Tilaisuus on pidetty'],
  ])('are not offered %s, and the card says why', (_when, more, said) => {
    expect(answers(one(more))).toEqual([]);
    expect(words(one(more))).toContain(said);
  });

  it('stay open to the last millisecond of the last day, which is the day that the card names', () => {
    expect(answers(one({ now: at('2027-01-25T21:59:59.999Z') }))).toHaveLength(3);
    expect(words(one({}))).toContain('viimeistään ma 25.1.2027');
  });

  it('say before the session begins when registration lasts until then', () => {
    expect(words(one({ item: { ...item, facts: { ...facts, closes: facts.start } } }))).toContain(
      'ennen tilaisuuden alkua',
    );
  });

  it('tell a person who got a place from the waiting list so', () => {
    const card = one({ item: { ...full, own: { seat: 'onSite' } }, news: 'promoted' });

    expect(card.summary).toContain('Sait paikan');
    expect(titles(card)).toContain('En pääse');
  });
});

describe('a refused answer', () => {
  it.each([
    ['closed', 'Ilmoittautuminen on päättynyt', '2027-02-01T10:00:00Z'],
    ['past', 'Tilaisuus on jo alkanut', '2027-02-04T10:00:00Z'],
    ['cannot-remote', 'ei voi osallistua etänä', '2026-11-23T10:00:00Z'],
    ['cannot-on-site', 'osallistutaan vain etänä', '2026-11-23T10:00:00Z'],
  ] as const)('(%s) says why, that nothing was saved, and what stands', (news, why, when) => {
    const card = one({ news, now: at(when), item: { ...item, own: { seat: 'onSite' } } });
    const lines = words(card).split('\n');

    expect(lines[0]).toContain(why);
    expect(lines[1]).toContain('Vastaustasi ei tallennettu.');
    expect(lines[2]).toContain('Tulet paikan päälle');
    expect(card.summary).toContain(why);
  });
});

describe('the buttons in view on a session card', () => {
  const inView = (card: Card) =>
    (card.content['actions'] as readonly Json[])
      .filter((b) => b['mode'] === 'primary')
      .map((b) => b['title']);
  const offer = {
    seat: 'waiting',
    waitsFor: 'onSite',
    position: 1,
    offeredUntil: now.getTime() + 1,
  } as const;

  it.each([
    ['a member', one({}), ['Tulen paikan päälle', 'Osallistun etänä', 'En pääse']],
    [
      'a contact person',
      one({ can: contact }),
      ['Tulen paikan päälle', 'Osallistun etänä', 'En pääse', 'Ilmoita kollegoita'],
    ],
    [
      'a host',
      one({ can: host }),
      ['Tulen paikan päälle', 'Avaa osallistujat', 'Muokkaa', 'Julkaise kanavissa'],
    ],
    [
      'the host of a draft',
      one({ can: host, item: { ...item, status: 'draft' } }),
      ['Julkaise tilaisuus', 'Muokkaa', 'Avaa tilaisuudet'],
    ],
    [
      'who is offered a place',
      one({ item: { ...full, own: offer } }),
      ['Tulen paikan päälle', 'Osallistun etänä', 'En pääse', 'Poistu jonosta'],
    ],
    [
      'who comes after the deadline',
      one({ now: at('2027-02-01T10:00:00Z'), item: { ...item, own: { seat: 'onSite' } } }),
      ['Peru ilmoittautuminen', 'Anna paikka sijaiselle', 'Avaa tilaisuudet'],
    ],
  ])('of %s are the most useful ones', (_who, card, expected) => {
    expect(inView(card)).toEqual(expected);
  });

  it('take an offered place only until its time is over', () => {
    const over = one({ item: { ...full, own: { ...offer, offeredUntil: now.getTime() } } });

    expect(words(one({ item: { ...full, own: offer } }))).toContain('Paikka on sinulle varattu');
    expect(words(over)).toContain('siirtyi seuraavalle');
    expect(inView(over)).not.toContain('Poistu jonosta');
  });
});

describe('the link of a remote session', () => {
  const opens = (card: Card) => [...nodes(card.content)].filter((n) => n['type'] === 'Action.OpenUrl');

  it('is shown to those who take part remotely only', () => {
    expect(opens(one({ item: { ...item, own: { seat: 'remote' } } }))).toMatchObject([
      { url: 'https://meet.example/abc' },
    ]);
    expect(opens(one({ item: { ...item, own: { seat: 'onSite' } } }))).toEqual([]);
    expect(opens(sessionChannelCard({ now, item, bilingual: true }))).toEqual([]);
  });

  it('is left out when it is no https address', () => {
    const odd = { ...facts, remoteLink: 'javascript:alert(1)' };

    expect(opens(one({ item: { ...item, facts: odd, own: { seat: 'remote' } } }))).toEqual([]);
  });
});

describe('publishing from a session card', () => {
  it('is offered to those who may, until the session begins', () => {
    expect(announcing(one({ can: host }))).toHaveLength(1);
    expect(announcing(one({ can: host, now: new Date(facts.start) }))).toEqual([]);
    expect(announcing(one({ can: member }))).toEqual([]);
  });
});

describe('the presentation that somebody outside the network asked for', () => {
  const asked: SessionItem = {
    ...item,
    facts: { ...facts, kind: 'presentation', presentation: 'p1', place: '', closes: now.getTime() },
  };

  it.each([
    ['fi', 'Esittely on sovittu', 'Ilmoittautuminen on päättynyt'],
    ['sv', 'Presentationen är avtalad', 'Anmälningstiden har gått ut'],
    ['en', 'The presentation is agreed', 'Registration has closed'],
  ] as const)(
    'is agreed in %s, since nobody registers for it, and is announced nowhere',
    (language, is, isNot) => {
      const card = one({ item: asked, can: host }, language);

      expect(words(card)).toContain(is);
      expect(JSON.stringify(card)).not.toContain(isNot);
      expect(announcing(card)).toEqual([]);
      expect(
        words(
          one(
            { item: { ...asked, facts: { ...asked.facts, presentation: undefined } }, can: host },
            language,
          ),
        ),
      ).toContain(isNot);
    },
  );

  it('is called off and held as any other', () => {
    expect(words(one({ item: { ...asked, status: 'cancelled' }, can: host }))).toContain(
      'Tilaisuus on peruttu',
    );
    expect(words(one({ item: asked, can: host, now: new Date(facts.end) }))).toContain(
      'Tilaisuus on pidetty',
    );
  });
});

describe('the card in a channel', () => {
  it('speaks Finnish alone to a Finnish audience', () => {
    const card = sessionChannelCard({ now, item, bilingual: false });

    expect(titles(card)).toEqual(['Tulen paikan päälle', 'Osallistun etänä', 'En pääse']);
    expect(words(card)).not.toContain('platser');
    expect(words(card)).not.toContain('broar');
  });

  it('speaks both languages to a bilingual audience', () => {
    const card = sessionChannelCard({ now, item, bilingual: true });

    expect(titles(card)).toEqual([
      'Tulen paikan päälle · På plats',
      'Osallistun etänä · På distans',
      'En pääse · Kan inte',
    ]);
    expect(words(card)).toContain('18 paikkaa vapaana · 18 platser kvar');
    expect(words(card)).toMatch(/4\.2\.2027 klo\/kl\. 9\.00–15\.30/);
    expect(words(card)).toMatch(/viimeistään ma 25\.1\.2027 · senast må\S* 25\.1\.2027/);
    expect(words(card)).toContain('Från silor till broar');
  });

  it('is the same for everybody: no nonce, nobody’s own answer', () => {
    const own = { ...item, own: { seat: 'onSite' } } as const;
    const card = sessionChannelCard({
      now,
      item: own,
      bilingual: true,
    });

    expect(answers(card).map((b) => b['data'])).toEqual(Array(3).fill({ v: 1, session: 's1' }));
    expect(words(card)).not.toContain('Tulet paikan päälle');
  });

  it('says full, keeps the way to the waiting list, and that remote has room', () => {
    const card = sessionChannelCard({ now, item: full, bilingual: false });

    expect(words(card)).toContain('Täynnä: pääset jonoon');
    expect(words(card)).toContain('Jonossa 4 henkilöä.');
    expect(words(card)).toContain('Etänä mahtuvat kaikki mukaan.');
    expect(titles(card)).toContain('Tulen paikan päälle');
  });

  it('has no answers once registration has closed', () => {
    const card = sessionChannelCard({ now: at('2027-02-01T10:00:00Z'), item, bilingual: false });

    expect(answers(card)).toEqual([]);
    expect(words(card)).toContain('Ilmoittautuminen on päättynyt');
  });
});

describe('the list of sessions', () => {
  const list = (more: object = {}) =>
    sessionsCard({
      language: 'fi',
      now,
      heading: 'coming',
      items: [item],
      page: 0,
      pages: 1,
      nonce: 'n1',
      ...more,
    });

  it('shows a featured session open at the top, once, with its answers one press away', () => {
    const card = list({ featured: item });

    expect(titles(card)).toEqual(['Tulen paikan päälle', 'Osallistun etänä', 'En pääse']);
    expect(buttons(card).filter((b) => b['verb'] === 'session.show')).toHaveLength(1);
  });

  it('says the own answer and the places left of each row', () => {
    expect(words(list({ items: [{ ...item, own: { seat: 'onSite' } }] }))).toContain(
      '✓ Tulet paikan päälle · 18 paikkaa vapaana',
    );
    expect(words(list({ items: [{ ...full, own: { seat: 'waiting', position: 2 } }] }))).toContain(
      'Olet jonossa sijalla 2 · Täynnä',
    );
  });

  it('groups what is coming by kind, and keeps one’s own registrations in order of time', () => {
    const sparring: SessionItem = {
      ...item,
      id: 's2',
      facts: { ...facts, kind: 'sparring', titleFi: 'Sparraus A' },
    };
    const later: SessionItem = { ...item, id: 's3', facts: { ...facts, titleFi: 'Seminaari B' } };
    const order = (heading: 'coming' | 'mine') =>
      buttons(list({ heading, items: [item, sparring, later] }))
        .filter((b) => b['verb'] === 'session.show')
        .map((b) => (b['data'] as Json)['session']);

    expect(order('coming')).toEqual(['s1', 's3', 's2']);
    expect(order('mine')).toEqual(['s1', 's2', 's3']);
  });

  it('gives every opening button a name of its own, also on the same day and at the same time', () => {
    const at9 = (id: string): SessionItem => ({ ...item, id });
    const at10: SessionItem = { ...item, id: 's4', facts: { ...facts, start: facts.start + 3_600_000 } };
    const opening = buttons(list({ items: [at9('s2'), at9('s3'), at10] })).filter(
      (b) => b['verb'] === 'session.show',
    );

    expect(opening.map((b) => String(b['title']).replaceAll('\u00a0', ' '))).toEqual([
      'Avaa 4.2. klo 9.00 (1)',
      'Avaa 4.2. klo 9.00 (2)',
      'Avaa 4.2. klo 10.00',
    ]);
  });

  it('turns pages as numbers, from 0', () => {
    const turns = buttons(list({ page: 1, pages: 3, heading: 'mine' })).filter(
      (b) => b['verb'] === 'sessions.list',
    );

    expect(turns.map((b) => b['data'])).toEqual([
      { v: 1, page: 0, mine: 1 },
      { v: 1, page: 2, mine: 1 },
    ]);
    expect(words(list({ page: 1, pages: 3 }))).toContain('Sivu 2 / 3');
  });
});

describe('announcing', () => {
  it('stays under 25 KB with more channels and sessions than fit, and says how many are shown', () => {
    const card = announced.find((s) => s.name === 'choose: many long names, all chosen')?.card('fi');
    const offered = [...nodes(card?.content)].find((one) => one['id'] === 'channels') ?? {};
    const channels = (offered['choices'] as readonly { readonly value: string }[]).map(({ value }) => value);

    expect(JSON.stringify(card?.content).length * 2).toBeLessThan(25 * 1024);
    expect(channels.length).toBeGreaterThanOrEqual(25);
    // Of those that one may choose none is lost when the form comes back.
    expect(offered['value']).toBe(channels.join(','));
    expect(card && words(card)).toContain(`Näkyvissä ${channels.length} kanavaa, kaikkiaan 120.`);
  });

  const channels = [
    { id: 'c1', name: 'Yleinen', team: 'Kauhava', binding: { kind: 'nothing' }, posted: false },
    { id: 'c2', name: 'Yleinen', team: 'Lappajärvi', binding: { kind: 'network' }, posted: true },
  ] as const;

  it('marks in words the channels that have the session already', () => {
    const card = announceCard({
      language: 'fi',
      now,
      sessions: [{ id: 's1', title: 'Talous', start: facts.start }],
      channels,
      values: { session: 's1', channels: ['c1', 'c2'] },
      nonce: 'n1',
    });

    expect(words(card)).toContain('Lappajärvi · Yleinen – koko verkosto (julkaistu jo)');
    expect(words(card)).toContain('Talous · to 4.2.2027');
    expect([...nodes(card.content)]).toContainEqual(
      expect.objectContaining({ id: 'channels', value: 'c1,c2' }),
    );
  });

  it.each([
    ['fi', 'Yleinen', 'koko verkosto'],
    ['sv', 'Allmän', 'hela nätverket'],
    ['en', 'General', 'the whole network'],
  ] as const)(
    'calls a team’s first channel, which comes without a name, by its name in %s',
    (language, name, whose) => {
      const nameless = {
        ...{ id: 'c1', name: '', team: 'Kauhava', posted: false, already: false },
        binding: { kind: 'nothing' } as const,
      };
      const form = announceCard({
        language,
        now,
        sessions: [{ id: 's1', title: 'Talous', start: facts.start }],
        channels: [nameless, { ...nameless, id: 'c2', team: '' }],
        values: { session: 's1', channels: [] },
        nonce: 'n1',
      });
      const offered = [...nodes(form.content)].find((n) => n['id'] === 'channels');

      expect(offered?.['choices']).toEqual([
        { title: `Kauhava · ${name} – ${whose}`, value: 'c1' },
        { title: `${name} – ${whose}`, value: 'c2' },
      ]);
    },
  );
});
