import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { type Claims, purposes } from '../../bot/links/claims.ts';
import { createLinks } from '../../bot/links/signed-links.ts';
import { createSigner } from '../../bot/links/signer.ts';

// Long enough for the other ways to sign too, so that a refusal is about the way.
const key = 'an invented key of more than 64 characters, which is long enough for HS512';
const start = new Date('2026-11-24T08:00:00Z');
let now = start;
const clock = () => now;
const signer = createSigner(key, clock);
const later = (days: number) => new Date(start.getTime() + days * 86_400_000);

const examples: Readonly<Record<Claims['purpose'], Claims>> = {
  session: { purpose: 'session', session: 's1', who: 'g.1', language: 'fi' },
  workshop: {
    purpose: 'workshop',
    municipality: '233',
    period: 'uso8',
    booking: 'b1',
    person: 'p1',
    language: 'sv',
  },
  feed: { purpose: 'feed', person: 'p1', secret: 'x' },
  attendees: { purpose: 'attendees', session: 's1', person: 'p1', format: 'xlsx', language: 'en' },
  deliveries: { purpose: 'deliveries', announcement: 'a1', person: 'p1', format: 'csv', language: 'fi' },
  ownData: { purpose: 'ownData', person: 'p1', format: 'json', language: 'sv' },
  audit: { purpose: 'audit', of: { municipality: '233' }, person: 'p1', language: 'fi' },
  template: { purpose: 'template', person: 'p1', language: 'sv' },
};

function signed(claims: object, { secret = key, alg = 'HS256', audience = 'feed' } = {}) {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg })
    .setAudience(audience)
    .setExpirationTime(later(1))
    .sign(new TextEncoder().encode(secret));
}

describe('a token of ours', () => {
  it.each(purposes)('says what was signed, for its own purpose alone: %s', async (purpose) => {
    now = start;
    const token = await signer.sign(examples[purpose], later(1));
    const opened = await Promise.all(purposes.map((other) => signer.open(token, [other])));

    expect(opened).toEqual(purposes.map((other) => (other === purpose ? examples[purpose] : undefined)));
  });

  it('is good until its end and no longer', async () => {
    now = start;
    const token = await signer.sign(examples.feed, later(1));
    now = new Date(later(1).getTime() - 1_000);
    const last = await signer.open(token, purposes);
    now = later(1);

    expect([last, await signer.open(token, purposes)]).toEqual([examples.feed, undefined]);
  });

  it('opens nothing when anything of it is changed', async () => {
    now = start;
    const token = await signer.sign(examples.session, later(1));
    const changed = [...token].map((letter, i) => {
      // Not the last letter: it holds bits that mean nothing.
      const other = letter === 'x' ? 'j' : letter === '.' ? '-' : 'x';
      return token.slice(0, i) + other + token.slice(i + 1);
    });
    const opened = await Promise.all(changed.slice(0, -1).map((one) => signer.open(one, purposes)));

    expect(opened.filter((one) => one !== undefined)).toEqual([]);
  });
});

describe('a token that is not ours', () => {
  const { purpose: _purpose, ...claims } = examples.feed;
  const unsigned = (header: object) =>
    `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${Buffer.from(
      JSON.stringify({ ...claims, aud: 'feed', exp: later(1).getTime() / 1000 }),
    ).toString('base64url')}.`;

  it('is the same as ours but for the key, so the refusals below are about what they name', async () => {
    now = start;
    expect(await signer.open(await signed(claims), ['feed'])).toEqual(examples.feed);
  });

  it.each([
    ['signed with another key', () => signed(claims, { secret: 'another key of more than 32 characters!!' })],
    ['signed in another way', () => signed(claims, { alg: 'HS512' })],
    ['not signed', async () => unsigned({ alg: 'none' })],
    ['not signed, though it says so', async () => unsigned({ alg: 'HS256' })],
    ['of a purpose that there is not', () => signed(claims, { audience: 'everything' })],
    ['without what it is about', () => signed({ person: 'p1' })],
    [
      'without an end',
      () =>
        new SignJWT({ ...claims })
          .setProtectedHeader({ alg: 'HS256' })
          .setAudience('feed')
          .sign(new TextEncoder().encode(key)),
    ],
    [
      'for several purposes',
      () =>
        new SignJWT({ ...claims })
          .setProtectedHeader({ alg: 'HS256' })
          .setAudience(['feed', 'session'])
          .setExpirationTime(later(1))
          .sign(new TextEncoder().encode(key)),
    ],
    ['no token at all', async () => 'x'],
    ['empty', async () => ''],
  ])('opens nothing: %s', async (_what, make) => {
    now = start;
    expect(await signer.open(await make(), purposes)).toBeUndefined();
  });
});

describe('links', () => {
  const links = createLinks(signer, () => 'https://uso.example/bot', clock);
  const tokenOf = (url: string | undefined) =>
    /\/(?:calendar|files)\/([\w.-]+?)(?:\.ics)?$/.exec(url ?? '')?.[1] ?? '';

  it('lead to where the program is reached, and there are none where that is not known', async () => {
    const nowhere = createLinks(signer, () => undefined, clock);

    expect(await links.feed('p1', 'x')).toMatch(/^https:\/\/uso\.example\/bot\/calendar\/[\w.-]+\.ics$/);
    expect(await links.attendees('s1', 'p1', 'csv', 'fi')).toMatch(
      /^https:\/\/uso\.example\/bot\/files\/[\w.-]+$/,
    );
    expect(await nowhere.feed('p1', 'x')).toBeUndefined();
  });

  it('are the same all day, so a card shown again is the same card', async () => {
    now = start;
    const first = await links.session('s1', 'p1', 'fi');
    now = new Date('2026-11-24T20:00:00Z');

    expect(await links.session('s1', 'p1', 'fi')).toBe(first);
  });

  it('stay short enough for thirty of them on a card', async () => {
    const url = await links.session('0123456789abcdef', 'g.0123456789abcdef', 'fi');
    expect(url?.length).toBeLessThan(260);
  });

  it.each([
    ['a list of attendees for an hour', () => links.attendees('s1', 'p1', 'xlsx', 'fi'), 1 / 24],
    ['a calendar to subscribe to for two years', () => links.feed('p1', 'x'), 2 * 365],
  ])('live their time: %s', async (_what, make, days) => {
    now = start;
    const token = tokenOf(await make());
    now = new Date(later(days).getTime() - 2_000);
    const before = await signer.open(token, purposes);
    now = new Date(later(days).getTime() + 86_400_000);

    expect([before !== undefined, await signer.open(token, purposes)]).toEqual([true, undefined]);
  });
});
