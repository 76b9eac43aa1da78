import { noticeCard } from '../../../cards/notice/notice.ts';
import { type NoticeWords, plainNotices } from '../../../cards/notice/notices.ts';
import { hostileText, type Sample } from '../sample.ts';

export const notices: readonly NoticeWords[] = [
  { notice: 'none-left', params: { used: 5, of: 5 } },
  { notice: 'none-left', params: { used: 1, of: 1 } },
  { notice: 'none-left', params: { used: 0, of: 0 } },
  { notice: 'not-open', params: { day: '2026-12-01' } },
  { notice: 'closed', params: { day: '2027-01-25' } },
  { notice: 'not-member', params: { period: 'USO 8' } },
  { notice: 'not-member', params: { period: hostileText } },
  { notice: 'no-such-municipality', params: { name: 'Kauhavva' } },
  { notice: 'no-such-municipality', params: { name: hostileText } },
  { notice: 'other-roles', params: { roles: 'kunnanjohtaja tai yhdyshenkilö' } },
  { notice: 'km-rate', params: { year: '2026', euros: '0,59 €' } },
  { notice: 'looks-after', params: { count: 1, names: 'Kauhava', more: 0 } },
  { notice: 'looks-after', params: { count: 42, names: `Vaasa, ${hostileText}`, more: 40 } },
  { notice: 'import-done', params: { added: 0, changed: 1, unchanged: 0 } },
  { notice: 'import-done', params: { added: 3, changed: 0, unchanged: 12 } },
  ...plainNotices.map((notice) => ({ notice })),
];

export const samples: readonly Sample[] = [
  ...notices.map(
    (words): Sample => ({
      name: `${words.notice} ${words.params ? Object.values(words.params).join(' ').slice(0, 20) : ''}`.trim(),
      card: (language) => noticeCard({ language, ...words, buttons: ['bookings', 'help'] }),
    }),
  ),
  { name: 'without buttons', card: (language) => noticeCard({ language, notice: 'failed', buttons: [] }) },
  {
    name: 'with more buttons than fit in view',
    card: (language) =>
      noticeCard({
        language,
        notice: 'old-card',
        buttons: ['quota', 'bookings', 'sessions', 'registrations', 'requests', 'help'],
      }),
  },
];
