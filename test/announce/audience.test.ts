import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audienceOf, type Known } from '../../bot/announce/audience.ts';
import { nobody, type Wanted } from '../../bot/shared/announcement.ts';
import type { Channel, ChannelBinding } from '../../bot/shared/channel.ts';
import type { Network, Period } from '../../bot/shared/network.ts';
import { languageStatuses, usualRules } from '../../bot/shared/network.ts';
import { type Person, roles } from '../../bot/shared/people.ts';

const period: Period = {
  id: 'p',
  name: 'P',
  from: '2025-01-01',
  to: '2026-12-31',
  entitlements: { workshop: 0, themeSeminar: 0, workingSeminar: 0, sparring: 0, situationAnalysis: 0 },
  themes: [],
  topics: [],
  fees: [
    { below: 10_000, eurosPerYear: 1 },
    { upTo: 50_000, eurosPerYear: 2 },
  ],
  rules: usualRules,
};
const codes = ['fi', 'sv', 'bilingual-fi', 'bilingual-sv', 'unknown'] as const;
const sizes: Readonly<Record<string, number | undefined>> = {
  fi: 9_999,
  sv: 10_000,
  'bilingual-fi': 50_000,
  'bilingual-sv': 50_001,
};
const network: Network = {
  periods: [period],
  municipalities: new Map(
    languageStatuses.map((languageStatus) => {
      // The membership below says how many residents decide.
      const population = languageStatus === 'fi' ? 70_000 : sizes[languageStatus];
      const name = { nameFi: languageStatus, nameSv: languageStatus };
      return [languageStatus, { code: languageStatus, ...name, languageStatus, population }];
    }),
  ),
  memberships: [{ municipality: 'fi', period: 'p', population: 9_999 }],
};

function channel(id: string, more: Partial<Channel> = {}): Known['channels'][number] {
  const place = { teamId: 't', teamName: 'T', serviceUrl: '', tenantId: '', botId: '' } as const;
  return {
    key: `k-${id}`,
    channel: { id, name: id, channelId: 'msteams', removed: false, ...place, ...more },
  };
}

function person(id: string, role: Person['role'], municipality: string | undefined): Person {
  const own = role === 'consultant' || role === 'coordinator' ? {} : municipality ? { municipality } : {};
  const owned = role === 'consultant' && municipality ? [municipality] : [];
  const account = { tenantId: 't', aadObjectId: id, group: 'other', language: 'fi' } as const;
  return { id, name: id, role, ...account, ...own, municipalities: owned };
}

/** Who is meant by what it is narrowed to, looked up in a table written by hand. */
function meant(code: string | undefined, wanted: Wanted): boolean {
  const table: Readonly<Record<string, { readonly size: number; readonly speaks: string }>> = {
    fi: { size: 1, speaks: 'fi' },
    sv: { size: 2, speaks: 'sv' },
    'bilingual-fi': { size: 2, speaks: 'fi sv' },
    'bilingual-sv': { size: 0, speaks: 'fi sv' },
    unknown: { size: 0, speaks: 'fi' },
  };
  const row = table[code ?? ''];
  if (!row) return false;
  if (wanted.municipalities.length > 0 && !wanted.municipalities.includes(code ?? '')) return false;
  if (wanted.sizes.length > 0 && !wanted.sizes.includes(row.size)) return false;
  return wanted.languages.length === 0 || wanted.languages.some((one) => row.speaks.split(' ').includes(one));
}

/** The ids that get it and those left out with why, in no order. */
function naive(wanted: Wanted, known: Known): { readonly gets: string[]; readonly out: string[] } {
  const gets: string[] = [];
  const out: string[] = [];
  const open = wanted.sizes.length + wanted.languages.length + wanted.municipalities.length === 0;
  for (const { key, channel: one } of known.channels) {
    const code = one.binding?.kind === 'municipality' ? one.binding.code : undefined;
    const everywhere = wanted.channels === 'all' && !one.removed && one.binding?.kind !== 'nobody';
    const isIn =
      wanted.channels === 'chosen'
        ? wanted.chosen.includes(key)
        : everywhere && (open || meant(code, wanted));
    const why = one.removed ? 'removed' : one.archived ? 'archived' : '';
    if (isIn) (why ? out : gets).push(why ? `${one.id}: ${why}` : one.id);
  }
  for (const one of known.people) {
    const code = one.role === 'consultant' ? one.municipalities[0] : one.municipality;
    const isIn =
      wanted.roles.includes(one.role) && (open || one.role === 'coordinator' || meant(code, wanted));
    const chat = known.chat(one.id);
    if (isIn && chat === 'open') gets.push(one.id);
    if (isIn && chat !== 'open') out.push(`${one.id}: ${chat === 'dead' ? 'dead-chat' : 'no-chat'}`);
  }
  return { gets: gets.sort(), out: out.sort() };
}

const code = fc.option(fc.constantFrom(...codes), { nil: undefined });
const binding: fc.Arbitrary<ChannelBinding | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom({ kind: 'network' } as const, { kind: 'nobody' } as const),
  fc.constantFrom(...codes).map((one) => ({ kind: 'municipality', code: one }) as const),
);
const someChannels = fc
  .array(fc.record({ binding, removed: fc.boolean(), archived: fc.boolean() }), { maxLength: 6 })
  .map((all) => all.map((more, n) => channel(`c${n}`, more)));
const somePeople = fc.array(
  fc.record({ role: fc.constantFrom(...roles), code, chat: fc.constantFrom('open', 'dead', undefined) }),
  { maxLength: 8 },
);
const narrowed: fc.Arbitrary<Wanted> = fc.record({
  channels: fc.constantFrom('all', 'chosen', 'none'),
  chosen: fc.subarray(['k-c0', 'k-c1', 'k-c2', 'k-gone']),
  roles: fc.subarray([...roles]),
  sizes: fc.subarray([1, 2]),
  languages: fc.subarray(['fi', 'sv'] as const),
  municipalities: fc.subarray([...codes]),
});
const someWanted = fc.oneof(
  narrowed,
  narrowed.map((one): Wanted => ({ ...one, sizes: [], languages: [], municipalities: [] })),
);

describe('an audience', () => {
  it('is who is meant and can be reached, each once; the others are named with the reason', () => {
    fc.assert(
      fc.property(someChannels, somePeople, someWanted, (channels, some, wanted) => {
        const people = some.map((one, n) => person(`p${n}`, one.role, one.code));
        const chat = (id: string) => some[Number(id.slice(1))]?.chat as 'open' | 'dead' | undefined;
        const known: Known = { network, period, channels, people, chat };
        const { places, excluded } = audienceOf(wanted, known);

        expect({
          gets: places.map(({ id }) => id).sort(),
          out: excluded.map(({ place, why }) => `${place.id}: ${why}`).sort(),
        }).toEqual(naive(wanted, known));
      }),
      { numRuns: 300 },
    );
  });

  it('stands in the order of teams and names, persons last', () => {
    const channels = [
      channel('b', { teamName: 'Å' }),
      channel('c', { teamName: 'Y' }),
      channel('a', { teamName: 'Å' }),
    ];
    const known: Known = {
      network,
      period,
      channels,
      people: [person('p', 'coordinator', undefined)],
      chat: () => 'open',
    };
    const { places } = audienceOf({ ...nobody, channels: 'all', roles: ['coordinator'] }, known);

    expect(places.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'p']);
  });
});
