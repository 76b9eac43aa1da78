import { emptyQuota, type Quota } from '../../../bot/shared/quota.ts';
import { type CorrectedCardInput, correctedCard } from '../../../cards/correction/corrected-card.ts';
import { type CorrectionCardInput, correctionCard } from '../../../cards/correction/correction-card.ts';
import { hostileText, type Sample } from '../sample.ts';
import { cancelled, confirmed, confirmedDesk, period } from './workshops.ts';

const quota: Quota = { ...emptyQuota, active: [confirmed], adjustment: 1 };
const undecided = { ...cancelled, id: 'b-20', unit: 'undecided' } as const;
const lost = { ...confirmedDesk, id: 'b-21', status: 'cancelled', unit: 'lost' } as const;
const returned = { ...cancelled, id: 'b-22', unit: 'returned' } as const;

export const usual: Omit<CorrectionCardInput, 'language'> = {
  municipality: 'Kauhava',
  code: '233',
  period,
  entitlement: period.entitlements.workshop,
  quota,
  values: { units: '1', reason: '' },
  faults: {},
  nonce: 'n-1',
};
export const withFates: Quota = { ...quota, active: [confirmed, undecided, lost], ended: [returned] };

function form(name: string, change: Partial<CorrectionCardInput>): Sample {
  return {
    name: `correction: ${name}`,
    card: (language) => correctionCard({ ...usual, ...change, language }),
  };
}

export const told: Omit<CorrectedCardInput, 'language'> = {
  municipality: 'Kauhava',
  period,
  units: 1,
  reason: 'Kauden 2023–2024 paja siirtyi sairastumisen takia.',
  by: 'Vieno Korpi',
  left: 3,
  of: 6,
  canBook: true,
};

function corrected(name: string, change: Partial<CorrectedCardInput>): Sample {
  return { name: `corrected: ${name}`, card: (language) => correctedCard({ ...told, ...change, language }) };
}

export const samples: readonly Sample[] = [
  form('new', {}),
  form('with cancelled bookings', { quota: withFates }),
  form('many cancelled bookings', {
    quota: { ...quota, ended: Array.from({ length: 20 }, (_, n) => ({ ...returned, id: `b-${n}` })) },
  }),
  form('no reason, nothing chosen', {
    values: { units: '', reason: '' },
    faults: { units: 'choose', reason: 'reason-missing' },
  }),
  form('reason too long', {
    values: { units: '-1', reason: 'x'.repeat(501) },
    faults: { reason: 'too-long' },
  }),
  form('unit in use', {
    values: { units: '-1', reason: 'Sovittu kunnan kanssa.' },
    faults: { units: 'unit-in-use' },
  }),
  form('too many units', { values: { units: '1', reason: hostileText }, faults: { units: 'too-many' } }),
  form('hostile', { municipality: hostileText, period: { ...period, name: hostileText } }),
  corrected('added', {}),
  corrected('removed, nothing left', { units: -1, left: 0, of: 4 }),
  corrected('reason and person erased', { reason: '', by: undefined, canBook: false }),
  corrected('hostile', { municipality: hostileText, reason: `${hostileText}\n4. kohta`, by: hostileText }),
];
