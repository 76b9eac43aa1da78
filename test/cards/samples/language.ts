import { languageCard } from '../../../cards/language/language.ts';
import type { Sample } from '../sample.ts';

export const samples: readonly Sample[] = [
  { name: 'the language in use and the others', card: (language) => languageCard({ language }) },
  {
    name: 'another language, asked for',
    card: (language) => languageCard({ language: language === 'fi' ? 'sv' : 'fi', wanted: language }),
  },
];
