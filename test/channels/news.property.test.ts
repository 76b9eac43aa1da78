import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Channel } from '../../bot/shared/channel.ts';
import { applyTeamNews, type TeamNews } from '../../bot/shared/team-news.ts';

const reach = {
  serviceUrl: 'https://example.org/',
  tenantId: 't1',
  botId: '28:bot',
  channelId: 'msteams',
} as const;
const channel = (id: string, teamId: string): Channel => ({
  ...reach,
  ...{ id, teamId, name: 'alku', teamName: 'alku', removed: false },
  binding: { kind: 'municipality', code: '233' },
});
const known = [channel('a', 'one'), channel('b', 'one'), channel('c', 'other')];

/** One thing that happens to a team of two known channels. */
const thing = fc.oneof(
  fc.record({
    what: fc.constant('channel-here'),
    id: fc.constantFrom('a', 'b'),
    name: fc.constantFrom('x', 'y'),
  }),
  fc.record({ what: fc.constantFrom('channel-gone', 'channel-back'), id: fc.constantFrom('a', 'b') }),
  fc.record({ what: fc.constant('renamed'), name: fc.constantFrom('x', 'y') }),
  fc.record({ what: fc.constantFrom('archived', 'unarchived', 'team-gone') }),
);
type Thing = { readonly what: string; readonly id?: string; readonly name?: string };

function newsOf({ what, id = '', name }: Thing, at: number | undefined): TeamNews {
  const nothing = { at, team: { id: 'one' }, reach, here: [], gone: [] } as const;
  switch (what) {
    case 'channel-here':
    case 'channel-back':
      return { ...nothing, here: [{ id, name }] };
    case 'channel-gone':
      return { ...nothing, gone: [id] };
    case 'renamed':
      return { ...nothing, team: { id: 'one', name } };
    case 'team-gone':
      return { ...nothing, gone: 'team' };
    default:
      return { ...nothing, archived: what === 'archived' };
  }
}

function take(channels: readonly Channel[], news: TeamNews): readonly Channel[] {
  const changed = new Map(applyTeamNews(channels, news).map((one) => [one.id, one]));
  return channels.map((one) => changed.get(one.id) ?? one);
}

const withoutStamps = (channels: readonly Channel[]) =>
  channels.map(({ heard: _stamps, archived = false, ...rest }) => ({ ...rest, archived }));

it('comes to the same whatever the order and however often the events arrive', () => {
  const history = fc.array(thing, { minLength: 1, maxLength: 8 }).chain((things) => {
    const dated = things.map((one, n) => newsOf(one, 1_000 + n));
    const twice = [...dated, ...dated];
    return fc.tuple(
      fc.constant(dated),
      fc.shuffledSubarray(twice, { minLength: twice.length, maxLength: twice.length }),
    );
  });
  fc.assert(
    fc.property(history, ([inOrder, shuffled]) => {
      expect(withoutStamps(shuffled.reduce(take, known))).toEqual(withoutStamps(inOrder.reduce(take, known)));
    }),
  );
});

it('changes nothing the second time, dated or not', () => {
  fc.assert(
    fc.property(
      fc.array(thing, { maxLength: 5 }),
      thing,
      fc.option(fc.integer({ min: 1, max: 9 })),
      (before, one, at) => {
        const standing = before.map((b, n) => newsOf(b, 2 * n)).reduce(take, known);
        const news = newsOf(one, at ?? undefined);

        expect(applyTeamNews(take(standing, news), news)).toEqual([]);
      },
    ),
  );
});

it('never touches another team, nor what a channel is bound to', () => {
  fc.assert(
    fc.property(fc.array(thing, { maxLength: 8 }), (things) => {
      const after = things.map((one, n) => newsOf(one, n)).reduce(take, known);

      expect(after[2]).toEqual(known[2]);
      expect(after.map(({ binding }) => binding)).toEqual(known.map(({ binding }) => binding));
    }),
  );
});
