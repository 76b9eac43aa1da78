import { describe, expect, it } from 'vitest';
import { shifted, shiftIn } from '../../bot/understanding/shift-said.ts';

describe('how much later something is to be', () => {
  it.each([
    ['flytta workshopen en vecka framåt', 1, 'week'],
    ['skjut upp workshoppen med två veckor', 2, 'week'],
    ['siirrä pajaa viikolla eteenpäin', 1, 'week'],
    ['siirrä pajaa kahdella viikolla', 2, 'week'],
    ['siirretään pajaa 3 päivää myöhemmäksi', 3, 'day'],
    ['aikaistetaan tammikuun pajaa päivällä', -1, 'day'],
    ['flytta den en dag tidigare', -1, 'day'],
    ['move the workshop forward by a week', 1, 'week'],
    ['make it two weeks earlier', -2, 'week'],
    ['postpone it by 2 weeks', 2, 'week'],
  ] as const)('%s', (text, n, unit) => {
    expect(shiftIn(text)).toEqual({ n, unit });
  });

  it.each([
    'siirrä paja ensi viikolla pidettäväksi',
    'siirrä paja',
    'flytta workshopen till vecka 3',
    'en vecka har fem dagar',
    'move it to next week',
    'siirrä paja viikolle 3',
    'siirretään myöhemmäksi',
  ])('is not said by: %s', (text) => {
    expect(shiftIn(text)).toBeUndefined();
  });

  it('is at the same hours, also across the change of clocks', () => {
    const slot = {
      start: Date.parse('2027-03-23T09:00:00+02:00'),
      end: Date.parse('2027-03-23T12:00:00+02:00'),
    };

    expect(shifted([slot], { n: 1, unit: 'week' })).toEqual([
      { day: '2027-03-30', from: '09:00', to: '12:00' },
    ]);
    expect(shifted([slot], { n: -1, unit: 'day' })).toEqual([
      { day: '2027-03-22', from: '09:00', to: '12:00' },
    ]);
  });
});
