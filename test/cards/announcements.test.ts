import { describe, expect, it } from 'vitest';
import { emptyContent } from '../../bot/announce/content-form.ts';
import type { TargetCounts } from '../../bot/shared/announcement.ts';
import type { Language } from '../../bot/shared/people.ts';
import { type AnnouncementCardInput, announcementCard } from '../../cards/announce/announcement-card.ts';
import { announcementsCard, announcementsOnPage } from '../../cards/announce/announcements-card.ts';
import { type ContentCardInput, contentCard } from '../../cards/announce/content-card.ts';
import { recallCard } from '../../cards/announce/recall-card.ts';
import { recalledCard } from '../../cards/announce/recalled-card.ts';
import { copiesOnPage, type ReportCardInput, reportCard } from '../../cards/announce/report-card.ts';
import {
  excludedOnCard,
  type ReviewCardInput,
  recipientsOnPage,
  reviewCard,
} from '../../cards/announce/review-card.ts';
import { type WantedCardInput, wantedCard } from '../../cards/announce/wanted-card.ts';
import type { Card } from '../../cards/card.ts';
import { markdownWords, type Node, nodesOf, typeOf } from './nodes.ts';
import { content, longest, marks, prose } from './samples/announced-content.ts';
import { everyMunicipality, manyChannels } from './samples/announcements.ts';

const announcement = 'a1';
const nonce = 'n1';
const at = Date.parse('2027-02-09T07:00:00Z');
const largest = 25 * 1024;

const size = (card: Card) => JSON.stringify(card.content).length * 2;
const words = (card: Card) => markdownWords(card.content).join('\n').replaceAll('\u00a0', ' ');
const pressed = (card: Card) => nodesOf(card.content).filter((node) => typeOf(node) === 'Action.Execute');
const opened = (card: Card) => nodesOf(card.content).filter((node) => typeOf(node) === 'Action.OpenUrl');
const button = (card: Card, verb: string) => pressed(card).find((node) => node['verb'] === verb);
const verbs = (card: Card) => pressed(card).map((node) => node['verb']);
const titles = (nodes: readonly Node[]) => nodes.map((node) => node['title']);
const input = (card: Card, id: string) => nodesOf(card.content).find((node) => node['id'] === id);
const choices = (card: Card, id: string) => nodesOf(input(card, id)?.['choices']);

describe('a posted announcement', () => {
  const posted = (voice: AnnouncementCardInput['voice'], more: Partial<AnnouncementCardInput> = {}) =>
    announcementCard({ announcement, content, voice, ...more });
  const finnish = { ...content, titleSv: '', textSv: '', pictureSv: '' };

  it('speaks the reader’s language, Finnish where there is nothing else', () => {
    expect(words(posted('fi'))).toContain('Valtio päätti');
    expect(words(posted('fi'))).not.toContain('Staten');
    expect(words(posted('sv'))).toContain('Staten beslutade');
    expect(words(posted('sv'))).not.toContain('Valtio');
    expect(words(posted('sv', { content: finnish }))).toContain('Valtio päätti');
    expect(words(posted('en'))).toContain('Valtio päätti');
    expect(titles(pressed(posted('sv', { content: finnish })))).toEqual(['Kvittera som läst']);
  });

  it('speaks both in a channel of both, Finnish first, and nothing twice', () => {
    const card = words(posted('both'));
    const alone = words(posted('both', { content: finnish }));

    expect(card.indexOf('Staten')).toBeGreaterThan(card.indexOf('Siirtymäaika'));
    expect(card).toContain('Ajankohtaiskatsaus · Aktuell översikt');
    expect(card.indexOf('Välfärdsområdenas')).toBeGreaterThan(card.indexOf('Hyvinvointialueiden'));
    expect(alone.split('Valtio päätti')).toHaveLength(2);
    expect(alone.split('Hyvinvointialueiden')).toHaveLength(2);
    expect(titles(pressed(posted('both')))).toEqual(['Kuittaa luetuksi · Kvittera som läst']);
  });

  it('keeps its line breaks, and lists as they were typed', () => {
    expect(words(posted('fi'))).toContain('kasvaa.\n\n2\\. Siirtymäaika');
  });

  it('asks for an acknowledgement only when it was meant to, with the announcement and nothing else', () => {
    expect(button(posted('fi'), 'announcement.acknowledge')?.['data']).toEqual({ v: 1, announcement });
    expect(pressed(posted('fi', { content: { ...content, acknowledge: false } }))).toEqual([]);
  });

  it('says when the reader acknowledged it instead of asking again', () => {
    const card = posted('fi', { readAt: at });

    expect(words(card)).toContain('✓ Kuittasit ti 9.2.2027 klo 9.00');
    expect(pressed(card)).toEqual([]);
  });

  it('as a preview says what readers can press, and has nothing to press', () => {
    const card = posted('sv', { preview: true });

    expect(words(card)).toContain('Mottagarna ser här knappen ”Kvittera som läst”.');
    expect(pressed(card)).toEqual([]);
    expect(words(posted('sv', { preview: true, content: { ...content, acknowledge: false } }))).not.toContain(
      'Mottagarna',
    );
  });

  it('shows a picture with its words, and the link, when they are https', () => {
    const images = (card: Card) => nodesOf(card.content).filter((node) => typeOf(node) === 'Image');
    const card = posted('both');
    const bad = posted('fi', { content: { ...content, link: 'javascript:x', picture: 'http://x.example' } });

    expect(images(card)).toMatchObject([
      { url: content.picture, altText: `${content.pictureFi} · ${content.pictureSv}` },
    ]);
    expect(images(posted('sv'))[0]?.['altText']).toBe(content.pictureSv);
    expect(images(posted('fi', { content: { ...content, pictureFi: '' } }))[0]?.['altText']).toBe(
      content.titleFi,
    );
    expect(opened(card)).toMatchObject([{ url: content.link, title: 'Avaa linkki · Öppna länken' }]);
    expect([...opened(bad), ...images(bad)]).toEqual([]);
  });

  it('shows texts of the longest whole, in both languages', () => {
    const card = posted('both', { content: longest });

    expect(markdownWords(card.content)).toContain(longest.textFi);
    expect(markdownWords(card.content)).toContain(longest.textSv);
  });

  it('shows one language whole whatever it consists of, and of two as much as fits', () => {
    const textFi = marks(2_000);
    const starred = { ...longest, textFi, textSv: `+${marks(1_999)}` };
    const both = posted('both', { content: starred });
    const shown = markdownWords(both.content).filter((one) => one.includes('\\*\\*'));

    expect(markdownWords(posted('fi', { content: starred }).content)).toContain('\\*'.repeat(2_000));
    expect(size(both)).toBeLessThanOrEqual(largest);
    expect(size(both)).toBeGreaterThan(largest - 400);
    expect(shown.map((one) => one.at(-1))).toEqual(['…', '…']);
  });
});

describe('what stands in place of a recalled one', () => {
  it('has its title, and neither its text nor buttons', () => {
    const card = recalledCard({ voice: 'both', titles: { fi: content.titleFi, sv: content.titleSv } });

    expect(words(card)).toContain('Vedetty takaisin · Återkallat');
    expect(words(card)).toContain(`${content.titleFi} · ${content.titleSv}`);
    expect(card.content['actions'] ?? []).toEqual([]);
  });

  it('names it in the reader’s language, in Finnish where there is nothing else', () => {
    const title = (voice: 'sv' | 'en', sv: string) =>
      recalledCard({ voice, titles: { fi: 'Talous', sv } }).summary;

    expect(title('sv', 'Ekonomi')).toBe('Återkallat: Ekonomi');
    expect(title('sv', '')).toBe('Återkallat: Talous');
    expect(title('en', 'Ekonomi')).toBe('Recalled: Talous');
  });
});

describe('the form of an announcement’s text', () => {
  const form = (more: Partial<ContentCardInput> = {}) =>
    contentCard({ language: 'fi', announcement, nonce, values: emptyContent, faults: [], ...more });

  it('says each fault at its field, and loses nothing that was typed', () => {
    const values = {
      ...emptyContent,
      titleFi: 'x'.repeat(130),
      link: 'ftp://x',
      textSv: 'a\nb',
      acknowledge: '1',
    };
    const card = form({
      values,
      faults: [
        { field: 'titleFi', kind: 'too-long' },
        { field: 'link', kind: 'not-https' },
      ],
    });
    const lines = nodesOf(card.content['body']).map((node) => String(node['id'] ?? node['text'] ?? ''));

    expect(words(card)).toContain('⚠ Korjaa 2 kohtaa');
    expect(lines[lines.indexOf('titleFi') + 1]).toBe(
      '⚠ Teksti on liian pitkä: 130 merkkiä, kun enintään 120 mahtuu.',
    );
    expect(lines[lines.indexOf('link') + 1]).toBe('⚠ Osoitteen pitää alkaa https:// ja olla toimiva.');
    for (const [field, typed] of Object.entries(values)) {
      expect(input(card, field)).toMatchObject({ value: typed });
    }
    expect(input(card, 'titleFi')).toMatchObject({ maxLength: 130 });
  });

  it('leads on to the recipients, or updates the copies that are out', () => {
    expect(button(form(), 'announcement.save')).toMatchObject({
      title: 'Tallenna ja valitse saajat',
      data: { v: 1, announcement, nonce },
    });
    expect(button(form({ out: 12 }), 'announcement.save')?.['title']).toBe('Päivitä 12 paikassa');
    expect(words(form({ out: 1 }))).toContain('Muutos tulee sinne heti.');
  });

  it('holds the longest texts whole', () => {
    const values = { ...longest, acknowledge: '1' };

    expect(input(form({ values }), 'textFi')).toMatchObject({ value: longest.textFi });
    expect(input(form({ values }), 'textSv')).toMatchObject({ value: longest.textSv });
  });
});

describe('the form of recipients', () => {
  const usual: WantedCardInput = {
    language: 'fi',
    announcement,
    nonce,
    values: { channels: 'none', chosen: '', roles: '', sizes: '', languages: '', municipalities: '' },
    channels: [{ key: 'k1', name: '', team: 'Kauhava', audience: { kind: 'network' } }],
    municipalities: [{ code: '233', name: 'Kauhava' }],
    sizes: [{ step: 1, below: 9_000 }, { step: 2, upTo: 45_000 }, { step: 3 }],
  };
  const form = (more: Partial<WantedCardInput> = {}) => wantedCard({ ...usual, ...more });
  const wanting = (values: Partial<WantedCardInput['values']>) => ({
    values: { ...usual.values, ...values },
  });

  it('keeps what was chosen, and shows the parts in which something is', () => {
    const card = form(
      wanting({ channels: 'chosen', chosen: 'k1', roles: 'manager,contact', sizes: '2', languages: 'sv' }),
    );

    expect(input(card, 'channels')).toMatchObject({ value: 'chosen' });
    expect(input(card, 'chosen')).toMatchObject({ value: 'k1' });
    expect(input(card, 'roles')).toMatchObject({ value: 'manager,contact' });
    expect(input(card, 'sizes')).toMatchObject({ value: '2' });
    expect(input(card, 'chosenBox')).toMatchObject({ isVisible: true });
    expect(input(card, 'narrowBox')).toMatchObject({ isVisible: true });
    expect(input(form(), 'chosenBox')).toMatchObject({ isVisible: false });
    expect(input(form(), 'narrowBox')).toMatchObject({ isVisible: false });
  });

  it('names size classes by their limits', () => {
    expect(titles(choices(form(), 'sizes')).map((title) => String(title).replaceAll('\u00a0', ' '))).toEqual([
      'alle 9 000 asukasta',
      '9 000–45 000 asukasta',
      'yli 45 000 asukasta',
    ]);
  });

  it.each([
    ['nobody', 'Valitse kanavia tai henkilöitä'],
    ['no-channel', 'Valitse vähintään 1 kanava.'],
    ['empty', 'Näillä valinnoilla ei jää yhtään saajaa.'],
  ] as const)('says what is wrong: %s', (fault, said) => {
    expect(words(form({ fault }))).toContain(`⚠ ${said}`);
    expect(form({ fault }).summary).toContain(said);
  });

  it.each(['fi', 'sv', 'en'] as const)(
    'stays under 25 KB with 300 channels and 309 municipalities in %s',
    (language) => {
      const card = form({
        language,
        channels: manyChannels,
        municipalities: everyMunicipality,
        fault: 'empty',
      });

      expect(size(card)).toBeLessThanOrEqual(largest);
      expect(choices(card, 'chosen').length).toBeGreaterThan(25);
      expect(choices(card, 'municipalities').length).toBeGreaterThan(110);
      expect(words(card)).toMatch(/\b300 (kanal|channel)|kaikkiaan 300|av 300/);
      expect(words(card)).toMatch(/kaikkiaan 309|av 309|of 309/);
    },
  );

  it('gives the room that channels leave to municipalities, and the other way round', () => {
    const few = form({ municipalities: everyMunicipality });
    const none = form({ channels: manyChannels, municipalities: [] });

    expect(choices(few, 'municipalities').length).toBeGreaterThan(220);
    expect(choices(none, 'chosen').length).toBeGreaterThan(50);
    expect(size(few)).toBeLessThanOrEqual(largest);
    expect(size(none)).toBeLessThanOrEqual(largest);
  });

  it('always shows those that are chosen', () => {
    const last = manyChannels.slice(-9).map(({ key }) => key);
    const card = form({
      ...wanting({ channels: 'chosen', chosen: last.join(','), municipalities: '313,005' }),
      channels: manyChannels,
      municipalities: everyMunicipality,
    });

    expect(input(card, 'chosen')).toMatchObject({ value: last.join(',') });
    expect(choices(card, 'chosen').map((choice) => choice['value'])).toEqual(expect.arrayContaining(last));
    expect(input(card, 'municipalities')).toMatchObject({ value: '005,313' });
    expect(size(card)).toBeLessThanOrEqual(largest);
  });

  it('says of nothing that it is left out when all is shown', () => {
    expect(words(form())).not.toContain('Näkyvissä');
  });

  it('asks nothing where there is nothing to choose', () => {
    const card = form({ channels: [], municipalities: [], sizes: [{ step: 1 }] });
    const asked = nodesOf(card.content).filter((node) => typeOf(node).startsWith('Input.'));

    expect(asked.map((node) => node['id'])).toEqual(['channels', 'roles', 'languages']);
    expect(input(card, 'chosenBox')).toBeUndefined();
    expect(
      titles(nodesOf(card.content).filter((node) => typeOf(node) === 'Action.ToggleVisibility')),
    ).toEqual(['Rajaa saajia']);
  });

  it('begins with nobody', () => {
    expect(input(form(wanting({ channels: '' })), 'channels')).toMatchObject({ value: 'none' });
  });
});

describe('the review before sending', () => {
  const review = (more: Partial<ReviewCardInput> = {}) =>
    reviewCard({
      language: 'fi',
      announcement,
      nonce,
      seen: 's7',
      title: content.titleFi,
      text: content.textFi,
      channels: 2,
      persons: 1,
      rows: [{ name: 'Kauhava · Yleinen', where: 'Kauhava' }],
      page: 0,
      pages: 1,
      excluded: [{ name: 'Vaasa · Yleinen', why: 'archived' }],
      moreExcluded: 2,
      values: { date: '', time: '' },
      ...more,
    });

  it('says how many get it and who, and who does not and why', () => {
    const said = words(review());

    expect(said).toContain('Saajat: 2 kanavaa, 1 henkilö');
    expect(said).toContain('Kauhava · Yleinen\nKauhava');
    expect(said).toContain('3 valittua jää ilman');
    expect(said).toContain('Vaasa · Yleinen\ntiimi on arkistoitu');
    expect(said).toContain('ja 2 muuta');
  });

  it('sends and schedules what was seen, and to nobody else', () => {
    const data = { v: 1, announcement, nonce, seen: 's7' };

    expect(button(review(), 'announcement.send')).toMatchObject({ title: 'Lähetä nyt 3 saajalle', data });
    expect(button(review(), 'announcement.send')).toMatchObject({ style: 'positive' });
    expect(button(review({ scheduled: at }), 'announcement.send')).toMatchObject({ style: 'default' });
    expect(button(review(), 'announcement.schedule')).toMatchObject({ data });
    expect(verbs(review())).not.toContain('announcement.withdraw');
  });

  it('goes back to the text', () => {
    expect(button(review(), 'announcement.edit')?.['data']).toEqual({ v: 1, announcement });
  });

  it('neither sends nor schedules to nobody', () => {
    const card = review({ channels: 0, persons: 0, rows: [], fault: 'empty' });

    expect(verbs(card)).not.toContain('announcement.send');
    expect(verbs(card)).not.toContain('announcement.schedule');
    expect(words(card)).toContain('⚠ Kukaan ei saa tiedotetta');
  });

  it.each([
    ['fi', 'Lähtee ti 9.2.2027 klo 9.00', 'Peru ajastus'],
    ['sv', 'Skickas ti 9.2.2027 kl. 9.00', 'Avbryt schemaläggningen'],
    ['en', 'Leaves Tue 9 Feb 2027 at 9:00', 'Cancel the schedule'],
  ] as const)('says in %s when a scheduled one leaves, with its weekday', (language, said, withdraw) => {
    const card = review({ language, scheduled: at });

    expect(words(card)).toContain(said);
    expect(button(card, 'announcement.withdraw')).toMatchObject({
      title: withdraw,
      data: { announcement, nonce },
    });
  });

  it.each([
    ['no-time', 'Anna sekä päivä että kellonaika.'],
    ['past', 'Aika on jo mennyt.'],
    ['gap', 'Tätä kellonaikaa ei ole'],
    ['too-far', 'Aika on liian kaukana.'],
    ['changed', 'Saajat muuttuivat sillä välin, eikä mitään lähetetty.'],
  ] as const)('says what is wrong, %s, and keeps the time that was typed', (fault, said) => {
    const card = review({ fault, values: { date: '2027-03-28', time: '03:30' } });

    expect(words(card)).toContain(`⚠ ${said}`);
    expect(input(card, 'date')).toMatchObject({ value: '2027-03-28' });
    expect(input(card, 'time')).toMatchObject({ value: '03:30' });
  });

  it('offers to see it as each reader does', () => {
    const previews = pressed(review()).filter((node) => node['verb'] === 'announcement.preview');

    expect(previews.map((node) => (node['data'] as Node)['in'])).toEqual(['fi', 'sv', 'en', 'both']);
  });

  it('turns pages of recipients, and fits whatever their names are', () => {
    const name = marks(200);
    const card = review({
      title: marks(120),
      text: marks(2_000),
      rows: Array.from({ length: recipientsOnPage }, () => ({ name, where: name })),
      page: 1,
      pages: 25,
      excluded: Array.from({ length: excludedOnCard }, () => ({ name, why: 'dead-chat' })),
      scheduled: at,
      fault: 'changed',
    });
    const turned = pressed(card).filter((node) => node['verb'] === 'announcement.review');

    expect(turned.map((node) => node['data'])).toEqual([
      { v: 1, announcement, page: 0 },
      { v: 1, announcement, page: 2 },
    ]);
    expect(words(card)).toContain('Sivu 2 / 25');
    expect(size(card)).toBeLessThanOrEqual(largest);
  });
});

describe('the report', () => {
  const none: TargetCounts = { asked: 0, sent: 0, uncertain: 0, failed: 0, dead: 0 };
  const report = (more: Partial<ReportCardInput> = {}, language: Language = 'fi') =>
    reportCard({
      language,
      announcement,
      nonce,
      title: 'Talous',
      status: 'sending',
      at,
      counts: { ...none, sent: 3 },
      view: 'all',
      rows: [],
      page: 0,
      pages: 1,
      added: 0,
      ...more,
    });
  const row: ReportCardInput['rows'][number] = {
    ...{ key: 'k1', name: 'Yleinen', where: 'Kauhava', at },
    status: 'sent',
  };
  const changing = [
    'announcement.stop',
    'announcement.resume',
    'announcement.resend',
    'announcement.extend',
    'announcement.edit',
    'announcement.audience',
    'announcement.recallAsk',
  ];
  const offered = (more: Partial<ReportCardInput>) =>
    verbs(report(more)).filter((verb) => changing.includes(String(verb)));

  it('counts in words', () => {
    const said = words(
      report({
        counts: { asked: 1, sent: 2, uncertain: 3, failed: 4, dead: 5 },
        acknowledged: { count: 6 },
      }),
    );

    for (const line of [
      'Matkalla\n1',
      'Perillä\n2',
      'Epävarma\n3',
      'Epäonnistui\n4',
      'Ei tavoiteta enää\n5',
      'Kuitannut\n6',
    ]) {
      expect(said).toContain(line);
    }
    expect(said).toContain('Lähetetään: 14 / 15');
    expect(words(report({ status: 'stopped', counts: { ...none, asked: 4 } }))).toContain('Lähettämättä\n4');
    expect(words(report())).not.toMatch(/Matkalla|Epävarma|Epäonnistui|tavoiteta/);
  });

  it('says nothing of acknowledgements that were not asked for', () => {
    expect(words(report())).not.toContain('Kuitannut');
  });

  it.each([
    ['under way', { counts: { ...none, asked: 2, sent: 1 } }, ['stop', 'edit', 'audience', 'recallAsk']],
    ['all out', {}, ['edit', 'audience', 'recallAsk']],
    ['all out, some added', { added: 2 }, ['extend', 'edit', 'audience', 'recallAsk']],
    ['some failed', { counts: { ...none, failed: 2 } }, ['resend', 'edit', 'audience', 'recallAsk']],
    [
      'stopped',
      { status: 'stopped', counts: { ...none, asked: 2 } },
      ['resume', 'edit', 'audience', 'recallAsk'],
    ],
    ['stopped after the last', { status: 'stopped' }, ['edit', 'audience', 'recallAsk']],
    ['of a session', { session: 's1', added: 1 }, ['extend', 'edit', 'audience', 'recallAsk']],
    ['recalled', { status: 'recalled', counts: { ...none, asked: 1, failed: 1 }, added: 1 }, []],
    ['discarded', { status: 'discarded', added: 1 }, []],
    ['forgotten', { forgotten: true, counts: { ...none, failed: 1 }, added: 1 }, []],
  ] as const)('offers what its state asks for: %s', (_state, more, expected) => {
    expect(offered(more)).toEqual(expected.map((verb) => `announcement.${verb}`));
  });

  it('carries a nonce where something is sent or stopped', () => {
    const counts = { ...none, asked: 1, failed: 1 };
    const going = report({ counts, added: 1 });
    const stopped = report({ counts, status: 'stopped' });

    for (const verb of ['announcement.stop', 'announcement.resend', 'announcement.extend']) {
      expect(button(going, verb)?.['data']).toEqual({ v: 1, announcement, nonce });
    }
    expect(button(stopped, 'announcement.resume')?.['data']).toEqual({ v: 1, announcement, nonce });
    expect(button(going, 'announcement.stop')?.['mode']).toBe('primary');
  });

  it.each([
    [403, 'botti ei saa kirjoittaa tänne (403)'],
    [404, 'keskustelua ei löydy (404)'],
    [413, 'viesti on liian suuri Teamsille (413)'],
    [429, 'Teams ei ehtinyt ottaa viestiä vastaan (429)'],
    [400, 'Teams ei ottanut viestiä vastaan (400)'],
    [499, 'Teams ei ottanut viestiä vastaan (499)'],
    [500, 'Teamsissa oli häiriö (500)'],
    [503, 'Teamsissa oli häiriö (503)'],
    [undefined, 'Teams ei ottanut viestiä vastaan'],
  ])('says in plain words why Teams refused with %s', (httpStatus, said) => {
    expect(words(report({ rows: [{ ...row, status: 'failed', httpStatus }] })).split('\n')).toContain(
      `Kauhava · ✗ ${said}`,
    );
  });

  it('says of each copy where it is', () => {
    const said = words(
      report({
        rows: [
          row,
          { ...row, status: 'dead' },
          { ...row, status: 'asked' },
          { ...row, readAt: at },
          { ...row, name: '' },
        ],
      }),
    );

    expect(said).toContain('✓ perillä ti 9.2.2027 klo 9.00');
    expect(said).toContain('✗ keskustelu on poistettu tai botti ei ole siinä enää');
    expect(said).toContain('… matkalla');
    expect(said).toContain('kuittasi ti 9.2.2027 klo 9.00');
    expect(said).toContain('Tuntematon saaja');
    expect(words(report({ status: 'stopped', rows: [{ ...row, status: 'asked' }] }))).toContain(
      '… odottaa lähetystä',
    );
  });

  it('lets somebody settle an uncertain one, each by its own name, and warns', () => {
    const rows = [row, { ...row, key: 'k2' }].map((one) => ({ ...one, status: 'uncertain' as const }));
    const card = report({ rows });
    const settling = pressed(card).filter((node) => String(node['verb']).startsWith('delivery.'));

    expect(settling.map((node) => [node['verb'], node['title'], (node['data'] as Node)['target']])).toEqual([
      ['delivery.came', 'Merkitse saapuneeksi: Yleinen', 'k1'],
      ['delivery.again', 'Lähetä uudelleen: Yleinen', 'k1'],
      ['delivery.came', 'Merkitse saapuneeksi: Yleinen (2)', 'k2'],
      ['delivery.again', 'Lähetä uudelleen: Yleinen (2)', 'k2'],
    ]);
    expect(settling[0]?.['data']).toEqual({ v: 1, announcement, target: 'k1', nonce });
    expect(words(card)).toContain('viesti voi tulla kahdesti');
  });

  it.each([
    ['that was acknowledged', { rows: [{ ...row, status: 'uncertain' as const, readAt: at }] }],
    ['of a recalled one', { status: 'recalled' as const, rows: [{ ...row, status: 'uncertain' as const }] }],
    ['that has come', { rows: [row] }],
  ])('has nothing to settle on a copy %s', (_which, more) => {
    expect(verbs(report(more)).filter((verb) => String(verb).startsWith('delivery.'))).toEqual([]);
    expect(words(report(more))).not.toContain('kahdesti');
  });

  it('leads to the other views where they show something', () => {
    const views = (more: Partial<ReportCardInput>) =>
      pressed(report(more))
        .filter((node) => node['verb'] === 'announcement.report')
        .map((node) => [node['title'], (node['data'] as Node)['view']]);

    expect(views({ counts: { ...none, sent: 3, failed: 1, dead: 2 }, acknowledged: { count: 2 } })).toEqual([
      ['Näytä ongelmat (3)', 'problems'],
      ['Näytä kuittaukset (2)', 'acknowledged'],
      ['Päivitä', 'all'],
    ]);
    expect(views({})).toEqual([['Päivitä', 'all']]);
    expect(nodesOf(report().content).filter((node) => typeOf(node) === 'ActionSet')).toEqual([]);
    expect(views({ view: 'problems', acknowledged: { count: 0 } })).toEqual([
      ['Näytä kaikki (3)', 'all'],
      ['Päivitä', 'problems'],
    ]);
  });

  it('refreshes where the reader is, and opens its files', () => {
    const card = report({
      page: 2,
      pages: 4,
      view: 'problems',
      files: { xlsx: 'https://x.example/x', csv: 'https://x.example/c' },
    });
    const refresh = pressed(card).find((node) => node['title'] === 'Päivitä');

    expect(refresh?.['data']).toEqual({ v: 1, announcement, view: 'problems', page: 2 });
    expect(button(card, 'announcement.list')?.['data']).toEqual({ v: 1, page: 0, aside: 1 });
    expect(titles(opened(card))).toEqual(['Lataa Excel', 'Lataa CSV']);
    expect(words(card)).toContain('Ongelmat · Sivu 3 / 4');
  });

  it.each(['fi', 'sv', 'en'] as const)(
    'fits a page of a report of 300 in %s, whatever the names are',
    (language) => {
      const card = report(
        {
          title: marks(120),
          announcement: 'a'.repeat(40),
          nonce: 'n'.repeat(36),
          counts: { asked: 10, sent: 0, uncertain: 280, failed: 5, dead: 5 },
          acknowledged: { count: 3 },
          added: 20,
          view: 'problems',
          rows: Array.from({ length: copiesOnPage }, (_, n) => ({
            ...{ key: String(n).padStart(32, '0'), name: marks(200), where: marks(200), at },
            status: 'uncertain' as const,
          })),
          page: 1,
          pages: 37,
          files: {
            xlsx: `https://x.example/${'x'.repeat(350)}`,
            csv: `https://x.example/${'c'.repeat(350)}`,
          },
        },
        language,
      );

      expect(size(card)).toBeLessThanOrEqual(largest);
    },
  );
});

describe('asking before recalling', () => {
  it('says what happens, in how many places', () => {
    const card = recallCard({ language: 'fi', announcement, nonce, title: 'Talous', copies: 12 });

    expect(words(card)).toContain('12 kappaleen tilalle tulee lyhyt viesti');
    expect(words(card)).toContain('Tätä ei voi perua.');
    expect(button(card, 'announcement.recall')).toMatchObject({
      title: 'Vedä takaisin 12 paikasta',
      data: { v: 1, announcement, nonce },
    });
  });
});

describe('the list of announcements', () => {
  const rows = [
    { announcement: 'a1', title: 'Talous', status: 'draft' as const, session: false, mine: true },
    {
      ...{ announcement: 's.s1', title: 'Sparraus', status: 'sending' as const, at },
      ...{ session: true, mine: false, counts: { asked: 0, sent: 7, uncertain: 1, failed: 1, dead: 0 } },
    },
  ];
  const usual = { language: 'fi', rows, page: 0, pages: 1, total: 2, canSessions: true } as const;
  const list = (more: Partial<Parameters<typeof announcementsCard>[0]> = {}) =>
    announcementsCard({ ...usual, ...more });

  it('says of each where it is and whose, and opens it', () => {
    const opening = pressed(list()).filter((node) => node['verb'] === 'announcement.open');

    expect(words(list())).toContain('Talous\nLuonnos\nTiedote');
    expect(words(list())).toContain('Lähetetty ti 9.2.2027 klo 9.00 · ⚠ 2 ongelmaa\nTilaisuus · jonkun muun');
    expect(opening.map((node) => [node['title'], node['tooltip'], node['data']])).toEqual([
      ['Avaa 1', 'Talous', { v: 1, announcement: 'a1' }],
      ['Avaa 2', 'Sparraus', { v: 1, announcement: 's.s1' }],
    ]);
  });

  it('leads to new ones, also when there is none', () => {
    const empty = list({ rows: [], total: 0, canSessions: false });

    expect(words(empty)).toContain('Tiedotteita ei ole vielä.');
    expect(verbs(empty)).toEqual(['announcement.new']);
    expect(verbs(list())).toContain('announce.open');
  });

  it('turns pages, and fits whatever the titles are', () => {
    const card = list({
      rows: Array.from({ length: announcementsOnPage }, (_, n) => ({
        ...{ announcement: `${'a'.repeat(38)}${n}`, title: marks(120), status: 'sending' as const, at },
        ...{ session: false, mine: false },
        counts: { asked: 200, sent: 50, uncertain: 20, failed: 20, dead: 10 },
      })),
      page: 1,
      pages: 3,
      total: 30,
    });
    const turned = pressed(card).filter((node) => node['verb'] === 'announcement.list');

    expect(words(card)).toContain(`${'\\*'.repeat(79)}…`);

    expect(turned.map((node) => node['data'])).toEqual([
      { v: 1, page: 0 },
      { v: 1, page: 2 },
    ]);
    expect(size(card)).toBeLessThanOrEqual(largest);
  });
});

describe('words as long as they may be', () => {
  it('are what the samples say', () => {
    expect(prose(2_000)).toHaveLength(2_000);
    expect([longest.textFi.length, longest.textSv.length]).toEqual([2_000, 2_000]);
  });
});
