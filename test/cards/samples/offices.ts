import { languageCard } from '../../../cards/language/language.ts';
import { officeBanner } from '../../../cards/offices/office-banner.ts';
import { type OfficeCardInput, officeCard } from '../../../cards/offices/office-card.ts';
import type { Sample } from '../sample.ts';
import { hostile, long } from '../typed-texts.ts';

const kauhava = { code: '233', name: 'Kauhava', role: 'manager', acting: false } as const;
const vaasa = { code: '905', name: 'Vaasa', role: 'participant', acting: true } as const;
const offices = (name: string, more: Partial<OfficeCardInput>): Sample => ({
  name: `offices: ${name}`,
  card: (language) => officeCard({ language, offices: [kauhava, { ...vaasa, acting: false }], ...more }),
});
const many = (name: string) =>
  Array.from({ length: 9 }, (_, n) => ({ code: `p${n}`, name, role: 'contact' as const, acting: n === 3 }));
const banner = (name: string, municipality: string): Sample => ({
  name: `office banner: ${name}`,
  card: (language) => officeBanner(languageCard({ language }), { language, municipality }),
});

export const samples: readonly Sample[] = [
  offices('not chosen yet', {}),
  offices('asked first', { next: JSON.stringify({ command: 'quota', rest: '' }) }),
  offices('asked first by a press', { next: JSON.stringify({ verb: 'v', data: {} }), news: 'does' }),
  offices('asked again', { offices: [kauhava, vaasa], news: 'again' }),
  offices('chosen', { offices: [kauhava, vaasa], news: 'chosen' }),
  offices('one more', { news: 'gained' }),
  offices('another role', { offices: [{ ...kauhava, acting: true }], news: 'changed' }),
  offices('only one', { offices: [{ ...kauhava, acting: true }] }),
  offices('many, long', { offices: many(long), next: 'x'.repeat(600) }),
  offices('many, hostile', { offices: many(hostile) }),
  banner('usual', 'Kauhava'),
  banner('hostile', hostile),
];
