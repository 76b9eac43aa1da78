import type { Language } from '../../../bot/shared/people.ts';
import { addressedCard } from '../../../cards/addressed/addressed.ts';
import { noticeCard } from '../../../cards/notice/notice.ts';
import { roleTitle } from '../../../cards/role/role-title.ts';
import { hostileText, type Sample } from '../sample.ts';

export const samples: readonly Sample[] = [
  sample('to somebody else', 'Maija Mallinen'),
  sample('to a hostile name', hostileText),
];

function sample(name: string, to: string): Sample {
  return {
    name,
    card: (language) =>
      addressedCard(inner(language), { language, name: to, roleTitle: roleTitle(language, 'manager') }),
  };
}

function inner(language: Language) {
  return noticeCard({ language, notice: 'already-held', buttons: ['bookings'] });
}
