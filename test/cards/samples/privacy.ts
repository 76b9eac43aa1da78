import { usualRetention } from '../../../bot/shared/retention.ts';
import { privacyCard } from '../../../cards/privacy/privacy-card.ts';
import { strangerPrivacyCard } from '../../../cards/privacy/stranger-privacy-card.ts';
import { hostileText, type Sample } from '../sample.ts';

const usual = { retention: usualRetention, dietDays: 7 } as const;

export const samples: readonly Sample[] = [
  {
    name: 'to a member',
    card: (language) => privacyCard({ language, ...usual, coordinators: ['Vieno Korpi', 'Aino Aalto'] }),
  },
  {
    name: 'to a member, with a model',
    card: (language) => privacyCard({ language, ...usual, coordinators: ['Vieno Korpi'], model: true }),
  },
  {
    name: 'to somebody whose role has ended',
    card: (language) => privacyCard({ language, ...usual, coordinators: ['Vieno Korpi'], former: true }),
  },
  {
    name: 'to a stranger',
    card: (language) => strangerPrivacyCard({ language }),
  },
  {
    name: 'other times and many hostile coordinators',
    card: (language) =>
      privacyCard({
        language,
        ...usual,
        retention: { personMonths: 1, auditMonths: 1 },
        dietDays: 1,
        coordinators: Array.from({ length: 6 }, () => hostileText.slice(0, 100)),
      }),
  },
];
