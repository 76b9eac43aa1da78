import { strangerCard } from '../../../cards/stranger/stranger.ts';
import type { Sample } from '../sample.ts';

export const samples: readonly Sample[] = [
  { name: 'a person the network does not know', card: () => strangerCard({ mayAsk: true }) },
  { name: 'where others read', card: () => strangerCard({ mayAsk: false }) },
];
