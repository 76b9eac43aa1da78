import { boundCard } from '../../../cards/channels/bound-card.ts';
import { type ChannelCardInput, channelCard } from '../../../cards/channels/channel-card.ts';
import { type ChannelsCardInput, channelsCard } from '../../../cards/channels/channels-card.ts';
import { welcomeCard } from '../../../cards/channels/welcome-card.ts';
import type { Sample } from '../sample.ts';
import { hostile, long, marks } from '../typed-texts.ts';

const key = '0123456789abcdef0123456789abcdef';
const kauhava = { kind: 'municipality', name: 'Kauhava' } as const;
const channel = { key, name: '', team: 'Kauhava', archived: false };

const items: ChannelsCardInput['items'] = [
  { ...channel, binding: { kind: 'nothing' } },
  { ...channel, name: 'Ajankohtaista', binding: { kind: 'network' } },
  { ...channel, name: 'Työpajat', binding: kauhava, archived: true },
  { ...channel, name: 'Muu', binding: { kind: 'nobody' } },
];
const list = (name: string, more: Partial<ChannelsCardInput>): Sample => ({
  name: `list: ${name}`,
  card: (language) =>
    channelsCard({ language, items, total: items.length, undecided: 1, page: 0, pages: 1, ...more }),
});
const crowded = (words: string): Partial<ChannelsCardInput> => ({
  items: Array.from({ length: 8 }, () => ({
    ...{ key, name: words, team: words, archived: true },
    binding: { kind: 'municipality', name: words } as const,
  })),
  total: 300,
  undecided: 150,
  page: 3,
  pages: 38,
  team: key,
});

const usual: Omit<ChannelCardInput, 'language'> = {
  channel,
  binding: { kind: 'nothing' },
  seen: 'nothing',
  value: '',
  municipalities: [
    { value: 'm:233', name: 'Kauhava' },
    { value: 'm:905', name: 'Vaasa' },
  ],
};
const form = (name: string, more: Partial<ChannelCardInput>): Sample => ({
  name: `one: ${name}`,
  card: (language) => channelCard({ ...usual, ...more, language }),
});

export const samples: readonly Sample[] = [
  { name: 'hello, bilingual', card: () => welcomeCard({ team: key, bilingual: true }) },
  { name: 'hello, in Finnish', card: () => welcomeCard({ team: key, bilingual: false }) },
  list('some', {}),
  list('none', { items: [], total: 0, undecided: 0 }),
  list('one, decided', { items: items.slice(2, 3), total: 1, undecided: 0 }),
  list('many, long names', crowded(long)),
  list('many, hostile', crowded(hostile)),
  list('many, full of marks', crowded(marks)),
  form('undecided', {}),
  form('of a municipality', { binding: kauhava, seen: 'm:233', value: 'm:233' }),
  form('archived, of the network', {
    channel: { ...channel, archived: true },
    binding: { kind: 'network' },
    seen: 'network',
    value: 'network',
  }),
  form('nobody’s', { binding: { kind: 'nobody' }, seen: 'nobody', value: 'nobody' }),
  form('nothing chosen', { fault: 'choose' }),
  form('changed meanwhile', { fault: 'changed', value: 'm:905' }),
  form('every municipality of Finland, long names', {
    channel: { key, name: long, team: long, archived: true },
    binding: { kind: 'municipality', name: long },
    fault: 'changed',
    value: 'm:308',
    municipalities: Array.from({ length: 309 }, (_, n) => ({ value: `m:${n}`, name: `${long} ${n}` })),
  }),
  form('hostile', {
    channel: { key, name: hostile, team: hostile, archived: false },
    binding: { kind: 'municipality', name: hostile },
    municipalities: [{ value: 'm:1', name: hostile }],
  }),
  ...(['municipality', 'network', 'nobody', 'nothing'] as const).map(
    (kind): Sample => ({
      name: `bound: ${kind}`,
      card: (language) =>
        boundCard({
          language,
          channel,
          binding: kind === 'municipality' ? kauhava : { kind },
          open: kind !== 'nothing',
        }),
    }),
  ),
  {
    name: 'bound: hostile',
    card: (language) =>
      boundCard({
        language,
        channel: { key, name: hostile, team: hostile },
        binding: { kind: 'municipality', name: hostile },
        open: true,
      }),
  },
];
