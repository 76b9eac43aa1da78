import { beforeAll, describe, expect, it } from 'vitest';
import { announcementKind } from '../../storage/announcement.ts';
import { indexAnnouncement, readAnnouncementIndex } from '../../storage/announcement-index.ts';
import { openStore, type Store } from '../network/store.ts';

const now = new Date('2026-11-24T08:00:00Z');
let store: Store;

beforeAll(async () => {
  store = await openStore();
});

describe('the list of announcements', () => {
  it('shows each as of its latest change, whichever comes last', async () => {
    const { tables } = store;
    const blank = { ...announcementKind.blank(), by: 'c1' };
    await indexAnnouncement(tables, 'a1', { ...blank, status: 'sending' }, 5, now);
    await indexAnnouncement(tables, 'a1', { ...blank, status: 'scheduled' }, 4, now);
    expect(await readAnnouncementIndex(tables)).toMatchObject([{ status: 'sending', sequence: 5 }]);

    await indexAnnouncement(tables, 'a1', { ...blank, status: 'recalled' }, 6, now);
    expect(await readAnnouncementIndex(tables)).toMatchObject([{ status: 'recalled', sequence: 6 }]);
  });
});
