import type { Language } from '../../../bot/shared/people.ts';
import { type AuditCardInput, auditCard } from '../../../cards/audit/audit-card.ts';
import { holdCard } from '../../../cards/audit/hold-card.ts';
import { hostileText, type Sample } from '../sample.ts';

const at = Date.parse('2026-11-24T08:00:00Z');
const line = { at, by: 'Ansa Koskelo', what: 'Pajaa pyydettiin', where: 'Kauhava · USO 8' };
const network: Omit<AuditCardInput, 'language'> = {
  subject: {},
  who: '',
  lines: [
    { at, by: 'Vieno Korpi', what: 'Kutsu tehtiin', where: 'Kauhava' },
    { at: at - 86_400_000, by: 'ylläpito', what: 'Kutsu tehtiin', where: '' },
  ],
  total: 2,
  checked: 12,
  broken: 0,
  page: 0,
  pages: 1,
  file: 'https://uso.example/files/abc',
};
const inputs: Readonly<Record<string, Omit<AuditCardInput, 'language'>>> = {
  'audit-network': network,
  'audit-empty': { ...network, lines: [], total: 0, checked: 0, file: undefined },
  'audit-municipality': {
    ...network,
    subject: { municipality: '233' },
    who: 'Kauhava',
    lines: Array.from({ length: 10 }, (_, n) => ({ ...line, at: at - n * 3_600_000 })),
    total: 34,
    checked: 1_234,
    page: 1,
    pages: 4,
  },
  'audit-broken': { ...network, subject: { person: 'p1' }, who: 'Ansa Koskelo', broken: 2, heldSince: at },
  'audit-unknown': { ...network, unknown: 'Eikuka Eimikään' },
  'audit-hostile': {
    ...network,
    who: hostileText.repeat(10),
    unknown: hostileText.repeat(10),
    lines: Array.from({ length: 10 }, () => ({
      ...line,
      by: hostileText.repeat(10),
      where: hostileText.repeat(10),
    })),
    total: 10,
    pages: 3,
    page: 1,
  },
};

export const samples: readonly Sample[] = [
  ...Object.entries(inputs).map(([name, input]) => ({
    name,
    card: (language: Language) => auditCard({ ...input, language }),
  })),
  { name: 'audit-pause', card: holdCard },
];
