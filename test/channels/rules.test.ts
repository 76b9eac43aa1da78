import { describe, expect, it } from 'vitest';
import { decideBinding, readChoice } from '../../bot/channels/rules.ts';
import { bindingKey, type Channel, type ChannelBinding } from '../../bot/shared/channel.ts';
import { isBilingual } from '../../bot/shared/channel-language.ts';
import type { Network } from '../../bot/shared/network.ts';

const channel: Channel = {
  ...{ id: 'c1', name: '', teamId: 'c1', teamName: 'Kauhava', serviceUrl: 'https://example.org/' },
  ...{ tenantId: 't1', botId: '28:bot', channelId: 'msteams', removed: false },
};
const of = (code: string): ChannelBinding => ({ kind: 'municipality', code });
const municipality = (code: string, languageStatus: 'fi' | 'sv' | 'bilingual-sv') =>
  [code, { code, nameFi: code, nameSv: code, languageStatus }] as const;
const network = (...members: readonly string[]): Network => ({
  periods: [],
  municipalities: new Map([
    municipality('233', 'fi'),
    municipality('170', 'sv'),
    municipality('499', 'bilingual-sv'),
  ]),
  memberships: members.map((code) => ({ municipality: code, period: 'uso8' })),
});

describe('binding a channel', () => {
  it.each([
    ['first', undefined, of('233'), 'nothing', 'bound', true],
    ['to another', of('233'), { kind: 'network' }, 'm:233', 'bound', true],
    ['to nobody', undefined, { kind: 'nobody' }, 'nothing', 'bound', true],
    ['to nothing', of('233'), undefined, 'm:233', 'bound', true],
    ['to what stands, whatever was seen', of('233'), of('233'), 'nothing', 'bound', false],
    ['over what was not seen', of('233'), of('499'), 'nothing', 'changed-meanwhile', false],
    ['to nothing, over what was not seen', of('233'), undefined, 'network', 'changed-meanwhile', false],
  ] as const)('%s', (_what, standing, binding, seen, kind, writes) => {
    const { answer, next } = decideBinding({ ...channel, binding: standing }, { binding, seen });

    expect(answer.kind).toBe(kind);
    expect(next?.binding).toEqual(writes ? binding : undefined);
    expect(next !== undefined).toBe(writes);
  });

  it('is not possible where the bot is not', () => {
    const wish = { binding: of('233'), seen: 'nothing' };
    expect(decideBinding(undefined, wish).answer.kind).toBe('no-such-channel');
    expect(decideBinding({ ...channel, removed: true }, wish).answer.kind).toBe('no-such-channel');
  });

  it('reads back every choice it offers, and nothing else', () => {
    for (const binding of [undefined, { kind: 'network' }, { kind: 'nobody' }, of('170')] as const) {
      expect(readChoice(bindingKey(binding), network())).toEqual({ binding });
    }
    for (const other of ['', 'm:', 'm:999', '170', 'Network']) {
      expect(readChoice(other, network())).toBeUndefined();
    }
  });
});

describe('what all see in a channel', () => {
  it.each([
    [of('233'), ['499'], false],
    [of('170'), ['233'], true],
    [of('499'), ['233'], true],
    [of('999'), ['499'], false],
    [{ kind: 'network' }, ['233'], false],
    [{ kind: 'network' }, ['233', '499'], true],
    [{ kind: 'nobody' }, ['233', '499'], true],
    [undefined, ['233', '170'], true],
    [undefined, ['233'], false],
  ] as const)('of %j in a network of %j is bilingual: %s', (binding, members, bilingual) => {
    expect(isBilingual(network(...members), binding)).toBe(bilingual);
  });
});
