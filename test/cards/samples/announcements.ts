import { emptyContent } from '../../../bot/announce/content-form.ts';
import type { AnnouncementContent, TargetCounts } from '../../../bot/shared/announcement.ts';
import { type AnnouncementCardInput, announcementCard } from '../../../cards/announce/announcement-card.ts';
import {
  type AnnouncementsCardInput,
  announcementsCard,
  announcementsOnPage,
} from '../../../cards/announce/announcements-card.ts';
import { type ContentCardInput, contentCard } from '../../../cards/announce/content-card.ts';
import { recallCard } from '../../../cards/announce/recall-card.ts';
import { recalledCard } from '../../../cards/announce/recalled-card.ts';
import { copiesOnPage, type ReportCardInput, reportCard } from '../../../cards/announce/report-card.ts';
import {
  excludedOnPage,
  type ReviewCardInput,
  recipientsOnPage,
  reviewCard,
} from '../../../cards/announce/review-card.ts';
import { type WantedCardInput, wantedCard } from '../../../cards/announce/wanted-card.ts';
import type { Sample } from '../sample.ts';
import { hostile, long } from '../typed-texts.ts';
import { content, longest, marks, ofSession, untitled } from './announced-content.ts';
import { facts } from './sessions.ts';

const announcement = '6f9619ff-8b86-4011-b42d-00cf4fc964ff';
const nonce = '0e984725-c51c-4bf4-9960-e1c80e27aba0';
const key = (n: number) => String(n).padStart(32, '0');
const at = Date.parse('2027-02-09T07:00:00Z');
const long50 = long.slice(0, 50);

const session: NonNullable<AnnouncementCardInput['session']> = {
  id: 's1',
  facts,
  topic: { fi: 'Kunnan talous', sv: 'Kommunens ekonomi' },
};
const hostileContent: AnnouncementContent = {
  ...content,
  kind: 'other',
  titleFi: hostile.slice(0, 120),
  titleSv: `${hostile} sv`,
  textFi: `${hostile}\n${hostile}`,
  textSv: `${hostile}\n\n${hostile}`,
  pictureFi: hostile,
  pictureSv: hostile,
};
const bare: AnnouncementContent = {
  ...content,
  kind: 'initiative',
  titleSv: '',
  textSv: '',
  link: '',
  picture: '',
  pictureFi: '',
  pictureSv: '',
  acknowledge: false,
};

const posted = (name: string, more: Partial<AnnouncementCardInput>): Sample => ({
  name: `posted: ${name}`,
  card: (language) =>
    announcementCard({ announcement, content, voice: language, from: 'Auli Esimerkki', ...more }),
});

const typed = (of: AnnouncementContent): ContentCardInput['values'] => ({
  ...of,
  acknowledge: of.acknowledge ? '1' : '0',
});
const form = (name: string, more: Partial<ContentCardInput>): Sample => ({
  name: `text: ${name}`,
  card: (language) =>
    contentCard({ language, announcement, nonce, values: typed(content), faults: [], ...more }),
});

const nothingWanted = {
  channels: 'none',
  chosen: '',
  roles: '',
  sizes: '',
  languages: '',
  municipalities: '',
};
const sizes: WantedCardInput['sizes'] = [{ step: 1, below: 9_000 }, { step: 2, upTo: 45_000 }, { step: 3 }];
const channels: WantedCardInput['channels'] = [
  { key: key(1), name: '', team: 'Kauhava', audience: { kind: 'municipality', name: 'Kauhava' } },
  { key: key(2), name: 'Ajankohtaista', team: 'USO-verkosto', audience: { kind: 'network' } },
  { key: key(3), name: 'Kokeilut', team: '', audience: { kind: 'nothing' } },
];
export const manyChannels: WantedCardInput['channels'] = Array.from({ length: 300 }, (_, n) => ({
  key: key(n),
  name: `${long} ${n}`,
  team: `${n} ${long}`,
  audience: { kind: 'municipality', name: `${n} ${long}` },
}));
export const everyMunicipality: WantedCardInput['municipalities'] = Array.from({ length: 309 }, (_, n) => ({
  code: String(n + 5).padStart(3, '0'),
  name: `Kunnannimi${n}`,
}));
const wanted = (name: string, more: Partial<WantedCardInput>): Sample => ({
  name: `recipients: ${name}`,
  card: (language) =>
    wantedCard({
      language,
      announcement,
      nonce,
      values: nothingWanted,
      channels,
      sizes,
      municipalities: [
        { code: '233', name: 'Kauhava' },
        { code: '599', name: 'Pedersöre' },
      ],
      ...more,
    }),
});

const review = (name: string, more: Partial<ReviewCardInput>): Sample => ({
  name: `review: ${name}`,
  card: (language) =>
    reviewCard({
      language,
      announcement,
      nonce,
      seen: key(7),
      title: content.titleFi,
      texts: [content.textFi, content.textSv],
      has: 0,
      channels: 2,
      persons: 1,
      rows: [
        { name: 'Kauhava · Yleinen', where: 'Kauhava' },
        { name: 'Aino Esimerkki', where: 'Pedersöre' },
      ],
      page: 0,
      pages: 1,
      excluded: [],
      left: 0,
      values: { date: '', time: '' },
      ...more,
    }),
});
const crowded = (words: string): Partial<ReviewCardInput> => ({
  title: words,
  texts: [words.repeat(10), words.repeat(11)],
  has: 12,
  channels: 300,
  persons: 1_200,
  rows: Array.from({ length: recipientsOnPage }, () => ({ name: words, where: words })),
  page: 3,
  pages: 125,
  excluded: Array.from({ length: excludedOnPage }, () => ({ name: words, why: 'dead-chat' as const })),
  left: 50,
  scheduled: at,
  fault: 'changed',
  values: { date: '2027-02-09', time: '09:00' },
});

const counts: TargetCounts = { asked: 0, sent: 3, uncertain: 1, failed: 1, dead: 1 };
const rows: ReportCardInput['rows'] = [
  { key: key(1), name: 'Yleinen', where: 'Kauhava', status: 'sent', at },
  { key: key(2), name: 'Yleinen', where: 'Vaasa', status: 'uncertain', at },
  { key: key(3), name: 'Aino Esimerkki', where: '', status: 'failed', at, httpStatus: 413 },
  { key: key(4), name: '', where: '', status: 'dead', at },
  { key: key(5), name: 'Bo Exempel', where: 'Pedersöre', status: 'asked', at },
];
const report = (name: string, more: Partial<ReportCardInput>): Sample => ({
  name: `report: ${name}`,
  card: (language) =>
    reportCard({
      language,
      announcement,
      nonce,
      title: content.titleFi,
      status: 'sending',
      at,
      counts,
      view: 'all',
      rows,
      page: 0,
      pages: 1,
      outdated: 0,
      added: { count: 0, seen: 'seen-1' },
      ...more,
    }),
});
const files = {
  xlsx: `https://uso.example/files/${'x'.repeat(300)}`,
  csv: `https://uso.example/files/${'c'.repeat(300)}`,
};
const fullReport = (words: string): Partial<ReportCardInput> => ({
  title: words.slice(0, 120),
  counts: { asked: 40, sent: 120, uncertain: 100, failed: 25, dead: 15 },
  acknowledged: { count: 80 },
  view: 'problems',
  rows: Array.from({ length: copiesOnPage }, (_, n) => ({
    key: key(n),
    name: words,
    where: words,
    status: 'uncertain' as const,
    at,
  })),
  page: 3,
  pages: 18,
  added: { count: 12, seen: 'seen-1' },
  files,
});

const list = (name: string, more: Partial<AnnouncementsCardInput>): Sample => ({
  name: `list: ${name}`,
  card: (language) =>
    announcementsCard({
      language,
      rows: [
        {
          announcement,
          title: content.titleFi,
          status: 'sending',
          at,
          counts,
          session: false,
          owner: '',
        },
        {
          announcement: 's.s1',
          title: 'Sparraus',
          status: 'sending',
          at,
          session: true,
          owner: 'Auli Esimerkki',
        },
        { announcement: 'a3', title: 'Luonnos', status: 'draft', session: false, owner: '' },
        {
          announcement: 'a4',
          title: 'Aloite',
          status: 'scheduled',
          at,
          session: false,
          owner: 'Auli Esimerkki',
        },
      ],
      page: 0,
      pages: 1,
      total: 4,
      ...more,
    }),
});
const longList = (words: string): Partial<AnnouncementsCardInput> => ({
  rows: Array.from({ length: announcementsOnPage }, (_, n) => ({
    announcement: `${announcement}${n}`,
    title: words,
    status: 'sending' as const,
    at,
    counts: { ...counts, asked: 120 },
    session: n % 2 === 0,
    owner: 'Auli Esimerkki',
  })),
  page: 2,
  pages: 9,
  total: 88,
});

export const samples: readonly Sample[] = [
  posted('to one', {}),
  posted('to a channel of both languages', { voice: 'both' }),
  posted('bare, to one', { content: bare }),
  posted('bare, to a channel of both languages', { content: bare, voice: 'both' }),
  posted('to one, of a session', { content: ofSession, session }),
  posted('to both languages, of a session', { content: ofSession, session, voice: 'both' }),
  posted('of a session, preview', { content: ofSession, session, preview: true }),
  posted('longest, of a session', { content: { ...longest, ...untitled }, session, voice: 'both' }),
  posted('read', { readAt: at }),
  posted('preview', { preview: true }),
  posted('preview of both languages', { preview: true, voice: 'both' }),
  posted('longest of both languages', { content: longest, voice: 'both', readAt: at }),
  posted('hostile', { content: hostileContent }),
  posted('hostile, both languages', { content: hostileContent, voice: 'both' }),
  posted('marks only, both languages', {
    content: { ...longest, textFi: marks(2_000), textSv: `${marks(1_999)}+`, titleFi: marks(120) },
    voice: 'both',
  }),
  ...(['fi', 'sv', 'en', 'both'] as const).map(
    (voice): Sample => ({
      name: `recalled: ${voice}`,
      card: () => recalledCard({ voice, titles: { fi: content.titleFi, sv: content.titleSv } }),
    }),
  ),
  { name: 'recalled: hostile', card: () => recalledCard({ voice: 'both', titles: { fi: hostile, sv: '' } }) },
  { name: 'recalled: no title', card: () => recalledCard({ voice: 'both', titles: { fi: '', sv: '' } }) },
  form('new', { values: emptyContent }),
  form('filled in', {}),
  form('already out', { out: { reached: 12, fixed: 2 } }),
  form('of a session', { values: emptyContent, session: 'Talousseminaari' }),
  form('of a session that is out', { session: 'Talousseminaari', out: { reached: 3, fixed: 2 } }),
  form('hostile, of a session', { values: typed(hostileContent), session: hostile }),
  form('hostile', { values: typed(hostileContent) }),
  form('longest, every fault', {
    values: {
      ...typed(longest),
      textFi: `${marks(1_000)}${'"'.repeat(1_500)}`,
      textSv: 'rivi\n'.repeat(450),
      acknowledge: '0',
    },
    faults: [
      { field: 'titleFi', kind: 'title-missing' },
      { field: 'titleSv', kind: 'too-long' },
      { field: 'textFi', kind: 'text-missing' },
      { field: 'textSv', kind: 'too-long' },
      { field: 'link', kind: 'not-https' },
      { field: 'picture', kind: 'not-https' },
      { field: 'pictureFi', kind: 'picture-words-missing' },
      { field: 'pictureSv', kind: 'too-long' },
    ],
    out: { reached: 300, fixed: 2 },
  }),
  wanted('new', {}),
  wanted('chosen', {
    values: {
      channels: 'chosen',
      chosen: `${key(1)},${key(3)}`,
      roles: 'manager,contact',
      sizes: '1,3',
      languages: 'sv',
      municipalities: '233',
    },
  }),
  ...(['nobody', 'no-channel', 'empty'] as const).map((fault) => wanted(fault, { fault })),
  wanted('no channels, one size, no municipalities', {
    channels: [],
    sizes: [{ step: 1 }],
    municipalities: [],
  }),
  wanted('300 channels and every municipality, chosen', {
    values: {
      ...nothingWanted,
      channels: 'chosen',
      chosen: manyChannels.map((channel) => channel.key).join(','),
      sizes: '1,2,3',
      municipalities: everyMunicipality.map(({ code }) => code).join(','),
    },
    channels: manyChannels,
    municipalities: everyMunicipality.map(({ code }) => ({ code, name: long50 })),
    fault: 'empty',
  }),
  wanted('hostile', {
    values: { ...nothingWanted, channels: 'chosen' },
    channels: Array.from({ length: 60 }, (_, n) => ({
      key: key(n),
      name: hostile,
      team: hostile,
      audience: { kind: 'municipality' as const, name: hostile },
    })),
    municipalities: Array.from({ length: 60 }, (_, n) => ({
      code: String(n + 100),
      name: `\u202e${hostile}`,
    })),
  }),
  review('usual', {}),
  review('scheduled', { scheduled: at, values: { date: '2027-02-09', time: '09:00' } }),
  ...(['no-time', 'past', 'gap', 'too-far', 'changed'] as const).map((fault) =>
    review(fault, { fault, values: { date: '2027-03-28', time: '03:30' } }),
  ),
  review('nobody', {
    fault: 'empty',
    channels: 0,
    persons: 0,
    rows: [],
    texts: [],
    left: 3,
    excluded: [
      { name: 'Vaasa · Yleinen', why: 'archived' },
      { name: 'Bo Exempel', why: 'no-chat' },
      { name: '', why: 'removed' },
    ],
  }),
  review('many, long names', crowded(long)),
  review('many, hostile', crowded(hostile)),
  report('usual', {}),
  report('under way', {
    counts: { asked: 40, sent: 10, uncertain: 0, failed: 0, dead: 0 },
    rows: rows.slice(0, 1),
  }),
  report('stopped, some added', {
    status: 'stopped',
    counts: { asked: 40, sent: 10, uncertain: 0, failed: 2, dead: 0 },
    added: { count: 3, seen: 'seen-1' },
  }),
  review('of a session', { texts: [] }),
  review('a draft that waits', { fault: 'draft-waits', has: 1 }),
  review('after the start of its session', { texts: [], fault: 'after-start' }),
  report('of a session', { session: 's1', files }),
  report('recalled', { status: 'recalled' }),
  ...(['sending', 'recalled'] as const).map((status) =>
    report(`${status}, every reason why a copy is as it was`, {
      status,
      outdated: 4,
      rows: [
        { why: 'behind' as const },
        { why: 'archived' as const },
        { why: 'fixed' as const },
        { why: 'refused' as const, status: 413 },
      ].map((outdated, n) => ({
        ...{ key: key(n), name: `Kanava ${n}`, where: 'Vaasa', at, outdated },
        status: 'sent' as const,
      })),
    }),
  ),
  report('full of copies as they were, long names', {
    ...fullReport(long),
    outdated: 100,
    rows: (fullReport(long).rows ?? []).map((row) => ({
      ...row,
      status: 'sent' as const,
      outdated: { why: 'archived' as const },
    })),
  }),
  report('forgotten', { forgotten: true, acknowledged: { count: 2 } }),
  report('discarded', { status: 'discarded', at: undefined, rows: [], counts: { ...counts, sent: 0 } }),
  report('acknowledgements', {
    acknowledged: { count: 1 },
    view: 'acknowledged',
    rows: rows.slice(1, 2).map((row) => ({ ...row, readAt: at })),
  }),
  report('no acknowledgements', { acknowledged: { count: 0 }, view: 'acknowledged', rows: [] }),
  report('no problems', { view: 'problems', rows: [] }),
  report('every reason', {
    rows: [400, 410, 413, 429].map((httpStatus, n) => ({
      ...{ key: key(n), name: `Kanava ${n}`, where: '', at },
      status: 'failed' as const,
      httpStatus,
    })),
  }),
  report('full of uncertain, long names', fullReport(long)),
  report('full of uncertain, hostile', fullReport(hostile)),
  {
    name: 'recall',
    card: (language) =>
      recallCard({ language, announcement, nonce, title: content.titleFi, copies: 300, fixed: 2 }),
  },
  {
    name: 'recall: hostile',
    card: (language) => recallCard({ language, announcement, nonce, title: hostile, copies: 0, fixed: 0 }),
  },
  list('some', {}),
  list('none', { rows: [], total: 0 }),
  list('many, long names', longList(long)),
  list('many, hostile', longList(hostile)),
  list('every state', {
    rows: (['draft', 'scheduled', 'sending', 'stopped', 'recalled', 'discarded'] as const).map((status) => ({
      ...{ announcement: `a-${status}`, title: '', status, session: false, owner: '' },
    })),
    total: 6,
  }),
];
