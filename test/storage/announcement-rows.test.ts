import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Announcement,
  type AnnouncementContent,
  nobody,
  targetStatuses,
} from '../../bot/shared/announcement.ts';
import type { AnnouncementEvent } from '../../bot/shared/announcement-events.ts';
import { announcementKind } from '../../storage/announcement.ts';

const at = Date.parse('2026-11-24T08:00:00Z');
const content: AnnouncementContent = {
  kind: 'review',
  titleFi: 'Katsaus',
  titleSv: 'Översikt',
  textFi: 'Teksti\ntoinen',
  textSv: '',
  link: 'https://esimerkki.fi/',
  picture: '',
  pictureFi: '',
  pictureSv: '',
  acknowledge: true,
};

describe('an announcement in rows', () => {
  const target = fc.record({
    place: fc.oneof(
      fc.record({ kind: fc.constant('channel' as const), id: fc.string() }),
      fc.record({ kind: fc.constant('person' as const), id: fc.string() }),
    ),
    status: fc.constantFrom(...targetStatuses),
    attempt: fc.nat(),
    at: fc.nat(),
    httpStatus: fc.constantFrom(undefined, 400, 413),
    shown: fc.option(fc.integer(), { nil: undefined }),
    conversation: fc.option(fc.string(), { nil: undefined }),
  });
  const key = fc.stringMatching(/^[0-9a-f]{32}$/);

  it('comes back whole', () => {
    fc.assert(
      fc.property(
        fc.dictionary(key, target),
        fc.dictionary(key, fc.nat()),
        fc.string(),
        (targets, acknowledged, title) => {
          const whole: Announcement = {
            ...announcementKind.blank(),
            content: { ...content, titleFi: title },
            by: 'c1',
            wanted: { ...nobody, channels: 'chosen', chosen: ['k'], roles: ['contact'], sizes: [2] },
            status: 'stopped',
            at,
            lastAt: at,
            spread: true,
            revision: 4,
            watchers: [{ person: 'c1', activity: 'a', view: 'all', page: 0 }],
            targets: new Map(Object.entries(targets)),
            acknowledged: new Map(Object.entries(acknowledged)),
          };
          const rows = [
            ...Object.keys(targets).map((one) => `1t|${one}`),
            ...Object.keys(acknowledged).map((one) => `2k|${one}`),
          ].flatMap((rowKey) => announcementKind.encodeRow('a|x', whole, rowKey) ?? []);
          const head = announcementKind.encodeHead('a|x', whole, 12);

          expect(announcementKind.decode(head, rows)).toEqual(whole);
          expect(announcementKind.sequence(head)).toBe(12);
        },
      ),
    );
  });

  it.each<AnnouncementEvent>([
    { type: 'written', by: 'c1', content },
    { type: 'addressed', wanted: { ...nobody, languages: ['sv'], municipalities: ['233'] } },
    { type: 'scheduled', at },
    { type: 'withdrawn' },
    { type: 'discarded' },
    { type: 'released', at, by: 'c1', session: 's', wanted: nobody },
    { type: 'targeted', at, targets: [{ key: 'k', place: { kind: 'person', id: 'p' } }] },
    { type: 'spread' },
    { type: 'delivered', at, target: 'k', attempt: 2, status: 'failed', httpStatus: 400 },
    {
      type: 'delivered',
      at,
      target: 'k',
      attempt: 1,
      status: 'sent',
      conversation: 'c',
      activity: 'a',
      shown: 1,
    },
    { type: 'asked-again', at, targets: ['k'] },
    { type: 'came', at, target: 'k' },
    { type: 'edited', at, content },
    { type: 'shown', at, revision: -1, targets: ['k'], gone: ['g'] },
    { type: 'stopped', at },
    { type: 'resumed', at },
    { type: 'recalled', at },
    { type: 'acknowledged', at, who: 'p' },
    { type: 'watched', person: 'p', activity: 'a', view: 'problems', page: 2 },
    { type: 'forgotten' },
  ])('has the event $type back from its audit row', (event) => {
    const entry = { command: 'c', by: 'p', at: '2026-11-24T08:00:00.000Z', event, answer: { kind: 'done' } };

    expect(announcementKind.events.decode(announcementKind.events.encode('a|x', '9a|1|c', entry))).toEqual(
      entry,
    );
  });
});
