import { describe, expect, it } from 'vitest';
import { type RegistrationValues, readRegistrationForm } from '../../bot/registration/form.ts';

const values: RegistrationValues = { names: '', unnamed: '', group: 'elected', wish: 'onSite', diet: '' };
const read = (more: Partial<RegistrationValues>) => readRegistrationForm({ ...values, ...more });
const lines = (count: number) => Array.from({ length: count }, (_, n) => `Etunimi Suku${n}`).join('\n');

describe('a registration form', () => {
  it('holds names, a number of people without names, or both', () => {
    expect(read({ names: 'Aino Salo\nEero Koski', unnamed: '3', diet: ' vegaani ' })).toEqual({
      wish: {
        names: ['Aino Salo', 'Eero Koski'],
        unnamed: 3,
        group: 'elected',
        wish: 'onSite',
        diet: 'vegaani',
      },
    });
    expect(read({ unnamed: '30.0' })).toMatchObject({ wish: { names: [], unnamed: 30 } });
    expect(read({ names: lines(30) })).toHaveProperty('wish');
  });

  it.each([
    ['nobody', {}, { names: { kind: 'nobody' } }],
    ['200 names', { names: lines(200) }, { names: { kind: 'too-many', written: 200 } }],
    [
      'more than fit together',
      { names: lines(20), unnamed: '11' },
      { names: { kind: 'too-many', written: 31 } },
    ],
    ['far too many without names', { unnamed: '100000' }, { names: { kind: 'too-many', written: 100_000 } }],
    [
      'a name over 80 characters',
      { names: `Aino Salo\n${'a'.repeat(81)}` },
      { names: { kind: 'name-too-long', names: ['a'.repeat(81)] } },
    ],
    ['no name', { names: 'Aino Salo\n!?' }, { names: { kind: 'not-a-name', names: ['!?'] } }],
    [
      'one person in two spellings',
      { names: 'Aino Mäki\nEero Koski\nMAKI, Aino' },
      { names: { kind: 'twice', pairs: [['Aino Mäki', 'MAKI, Aino']] } },
    ],
    ['no number', { unnamed: 'kaksi' }, { unnamed: { kind: 'no-such-number' } }],
    ['a negative number', { unnamed: '-1' }, { unnamed: { kind: 'no-such-number' } }],
    ['half a person', { unnamed: '1.5' }, { unnamed: { kind: 'no-such-number' } }],
    ['no such group', { names: 'Aino', group: 'x' }, { group: { kind: 'no-such-group' } }],
    ['no such way', { names: 'Aino', wish: 'no' }, { wish: { kind: 'no-such-way' } }],
    ['a long diet', { names: 'Aino', diet: 'x'.repeat(201) }, { diet: { kind: 'too-long' } }],
  ] as const)('says at the field what is wrong: %s', (_name, typed, faults) => {
    expect(read(typed)).toEqual({ faults });
  });
});
