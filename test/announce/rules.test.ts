import { describe, expect, it } from 'vitest';
import {
  decideAcknowledge,
  decideAgain,
  decideBegin,
  decideContent,
  decideDiscard,
  decidePublish,
  decideRecall,
  decideRelease,
  decideSchedule,
  decideStop,
  decideUncertain,
  decideWanted,
  decideWithdraw,
} from '../../bot/announce/rules.ts';
import {
  type Announcement,
  type AnnouncementContent,
  type AnnouncementStatus,
  nobody,
  type TargetStatus,
} from '../../bot/shared/announcement.ts';
import { announcementKind } from '../../storage/announcement.ts';

const content: AnnouncementContent = {
  kind: 'review',
  titleFi: 'Katsaus',
  titleSv: '',
  textFi: 'Teksti',
  textSv: '',
  link: '',
  picture: '',
  pictureFi: '',
  pictureSv: '',
  acknowledge: true,
};

function announcement(
  status: AnnouncementStatus,
  targets: Readonly<Record<string, TargetStatus>> = {},
): Announcement {
  return {
    ...announcementKind.blank(),
    by: 'c1',
    content,
    status,
    targets: new Map(
      Object.entries(targets).map(([key, one]) => [
        key,
        { place: { kind: 'channel', id: key }, status: one, attempt: 1, at: 1 },
      ]),
    ),
  };
}

const press = { who: 'p1', inChannel: true, at: 5 };

/** What each wish comes to in each state: the answer, or the event where there is one. */
const wishes = {
  content: (a: Announcement) => decideContent(a, content, 'c1', 5),
  wanted: (a: Announcement) => decideWanted(a, nobody),
  schedule: (a: Announcement) => decideSchedule(a, 9),
  withdraw: (a: Announcement) => decideWithdraw(a),
  discard: (a: Announcement) => decideDiscard(a),
  release: (a: Announcement) => decideRelease(a, 'c1', 5),
  stop: (a: Announcement) => decideStop(a, 5),
  recall: (a: Announcement) => decideRecall(a, 5),
  acknowledge: (a: Announcement) => decideAcknowledge(a, press),
  again: (a: Announcement) => decideAgain(a, ['f', 's'], ['failed'], 5),
  came: (a: Announcement) => decideUncertain(a, 'u', 'came', 5),
  sendAgain: (a: Announcement) => decideUncertain(a, 'u', 'again', 5),
} as const;
type Wish = keyof typeof wishes;
const statuses = ['draft', 'scheduled', 'sending', 'stopped', 'recalled', 'discarded'] as const;

/** Written by hand: a column for each state, in the order above. */
const table: Readonly<Record<Wish, readonly [string, string, string, string, string, string]>> = {
  content: ['written', 'written', 'edited', 'edited', '!recalled', '!discarded'],
  wanted: ['addressed', 'addressed', 'addressed', 'addressed', '!recalled', '!discarded'],
  schedule: ['scheduled', 'scheduled', '!sent-already', '!sent-already', '!recalled', '!discarded'],
  withdraw: ['!done', 'withdrawn', '!sent-already', '!sent-already', '!recalled', '!discarded'],
  discard: ['discarded', 'discarded', '!sent-already', '!sent-already', '!recalled', '!done'],
  release: ['released', 'released', 'released', 'released', '!recalled', '!discarded'],
  stop: ['!not-sent', '!not-sent', 'stopped', '!done', '!recalled', '!discarded'],
  recall: ['!not-sent', '!not-sent', 'recalled', 'recalled', '!done', '!discarded'],
  acknowledge: ['!not-sent', '!not-sent', 'acknowledged', 'acknowledged', '!recalled', '!discarded'],
  again: ['!not-sent', '!not-sent', 'asked-again', 'asked-again', '!recalled', '!discarded'],
  came: ['!not-sent', '!not-sent', 'came', 'came', '!recalled', '!discarded'],
  sendAgain: ['!not-sent', '!not-sent', 'asked-again', 'asked-again', '!recalled', '!discarded'],
};
const targets = { f: 'failed', s: 'sent', u: 'uncertain', d: 'dead', w: 'asked' } as const;

describe('a wish about an announcement', () => {
  it.each(
    (Object.keys(table) as Wish[]).flatMap((wish) =>
      statuses.map((status, n) => [wish, status, table[wish][n]] as const),
    ),
  )('%s when it is %s: %s', (wish, status, expected) => {
    const { answer, event } = wishes[wish](announcement(status, targets));

    expect(event ? event.type : `!${answer.kind}`).toBe(expected);
    expect(answer.kind === 'done').toBe(event !== undefined || expected === '!done');
  });

  it('finds nothing where its copies are forgotten', () => {
    const forgotten = { ...announcement('sending', targets), forgotten: true };
    for (const wish of Object.values(wishes)) {
      expect(wish(forgotten).answer.kind).not.toBe('done');
      expect(wish(forgotten).event).toBeUndefined();
    }
  });
});

describe('copies asked for again', () => {
  it('are those named that are in the state meant, and no others', () => {
    const { event } = decideAgain(announcement('sending', targets), ['f', 's', 'u', 'no'], ['failed'], 5);

    expect(event).toEqual({ type: 'asked-again', at: 5, targets: ['f'] });
  });

  it('are none where none is in that state', () => {
    expect(decideAgain(announcement('sending', targets), ['s'], ['failed'], 5).answer.kind).toBe('nothing');
    expect(decideUncertain(announcement('sending', targets), 's', 'again', 5).answer.kind).toBe('nothing');
  });
});

describe('an acknowledgement', () => {
  it('counts once', () => {
    const read = { ...announcement('sending'), acknowledged: new Map([['p1', 3]]) };

    expect(decideAcknowledge(read, press)).toEqual({ answer: { kind: 'done' } });
  });

  it('is not taken where nobody asked for it', () => {
    const silent = { ...announcement('sending', targets), content: { ...content, acknowledge: false } };

    expect(decideAcknowledge(silent, press).answer.kind).toBe('not-sent');
  });

  it('is taken in a channel that it went to, and in the chats of those it went to, nowhere else', () => {
    const inChannels = announcement('sending', targets);
    const personal = { kind: 'person', id: 'p2' } as const;
    const toOne: Announcement = {
      ...announcement('sending'),
      targets: new Map([['p', { place: personal, status: 'sent', attempt: 1, at: 1 }]]),
    };
    const chat = { ...press, inChannel: false };

    expect(decideAcknowledge(inChannels, chat).answer.kind).toBe('not-sent');
    expect(decideAcknowledge(toOne, press).answer.kind).toBe('not-sent');
    expect(decideAcknowledge(toOne, { ...chat, who: 'p1' }).answer.kind).toBe('not-sent');
    expect(decideAcknowledge(toOne, { ...chat, who: 'p2' }).event?.type).toBe('acknowledged');
  });
});

describe("publishing a session's card", () => {
  it('adds channels to those that have it', () => {
    const before = {
      ...announcement('sending'),
      wanted: { ...nobody, channels: 'chosen', chosen: ['a'] },
    } as const;
    const { event } = decidePublish(before, 's1', ['a', 'b'], 'c1', 5);

    expect(event).toMatchObject({ type: 'released', wanted: { channels: 'chosen', chosen: ['a', 'b'] } });
  });

  it('names the channels also where the choice of all was narrowed: these may be outside of it', () => {
    const narrowed = { ...nobody, channels: 'all', sizes: [1] } as const;
    const { event } = decidePublish({ ...announcement('sending'), wanted: narrowed }, 's1', ['b'], 'c1', 5);
    expect(event).toMatchObject({ wanted: { channels: 'chosen', chosen: ['b'] } });

    const all = { ...nobody, channels: 'all' } as const;
    expect(
      decidePublish({ ...announcement('sending'), wanted: all }, 's1', ['b'], 'c1', 5).event,
    ).toMatchObject({ wanted: all });
  });

  it('is refused when its history was removed', () => {
    const forgotten = { ...announcement('sending'), forgotten: true };

    expect(decidePublish(forgotten, 's1', ['a'], 'c1', 5)).toEqual({
      answer: { kind: 'no-such-announcement' },
    });
  });

  it('brings one back that was recalled', () => {
    expect(decidePublish(announcement('recalled'), 's1', ['a'], 'c1', 5).event?.type).toBe('released');
  });
});

describe('beginning a session’s announcement', () => {
  const begun = (status: AnnouncementStatus) => {
    const { event } = decideBegin(announcement(status), 's1', ['a'], 'c1');
    return event && announcementKind.apply(announcementKind.copy(announcement(status)), event).state;
  };

  it.each([
    ['draft', 'draft'],
    ['discarded', 'draft'],
    ['recalled', 'draft'],
    ['scheduled', 'scheduled'],
    ['sending', 'sending'],
    ['stopped', 'stopped'],
  ] as const)('of one that is %s it is %s', (status, becomes) => {
    expect(begun(status)).toMatchObject({ status: becomes, session: 's1', wanted: { chosen: ['a'] } });
  });

  it('is refused when its history was removed', () => {
    expect(decideBegin({ ...announcement('sending'), forgotten: true }, 's1', [], 'c1').answer.kind).toBe(
      'no-such-announcement',
    );
  });
});
