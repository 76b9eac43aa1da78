import { linkLength } from '../../../bot/https-link.ts';
import { materialsCard } from '../../../cards/materials/materials-card.ts';
import {
  type MaterialsFormCardInput,
  materialsFormCard,
} from '../../../cards/materials/materials-form-card.ts';
import { hostileText, type Sample } from '../sample.ts';
import { facts } from './sessions.ts';

const links = {
  materials: 'https://files.example/seminaari/esitykset.pdf',
  recording: 'https://video.example/watch?v=abc&t=1',
};
const empty = { materials: '', recording: '', toAll: 'false' };
const over = { over: true, told: undefined };

function form(name: string, more: Partial<MaterialsFormCardInput> = {}): Sample {
  const usual = { session: 's1', facts, cancelled: false, over: false, told: undefined, nonce: 'n-1' };
  return {
    name: `form: ${name}`,
    card: (language) => materialsFormCard({ ...usual, values: empty, language, ...more }),
  };
}

const withLinks = { ...facts, ...links };

export const samples: readonly Sample[] = [
  form('before the session'),
  form('after it', over),
  form('saved and told', {
    facts: withLinks,
    values: { ...links, toAll: 'true' },
    over: true,
    told: Date.parse('2027-02-05T07:00:00Z'),
    news: 'savedAndTold',
  }),
  form('saved', { facts: withLinks, values: { ...links, toAll: 'false' }, news: 'saved' }),
  form('unchanged', { news: 'unchanged' }),
  form('both faulty', {
    values: { materials: 'http://files.example', recording: hostileText, toAll: 'true' },
    faults: { materials: 'no-such-link', recording: 'no-such-link' },
  }),
  form('too long', {
    values: { ...empty, materials: `https://files.example/${'x'.repeat(linkLength)}` },
    faults: { materials: 'no-such-link' },
  }),
  form('cancelled', { cancelled: true }),
  {
    name: 'ready',
    card: (language) => materialsCard({ language, session: 's1', facts: withLinks }),
  },
  {
    name: 'ready: the recording alone, hostile title',
    card: (language) =>
      materialsCard({
        language,
        session: 's1',
        facts: { ...facts, titleFi: hostileText, titleSv: hostileText, recording: links.recording },
      }),
  },
];
