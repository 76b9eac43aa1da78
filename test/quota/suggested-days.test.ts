import { describe, expect, it } from 'vitest';
import { suggestedDays } from '../../bot/quota/suggested-days.ts';
import { agendaOf } from '../../bot/shared/agenda.ts';
import { type Aways, noAways } from '../../bot/shared/away.ts';
import { type Period, usualRules } from '../../bot/shared/network.ts';
import { emptyQuota } from '../../bot/shared/quota.ts';
import { booking } from './some-quota.ts';

const period: Period = {
  id: 'uso8',
  name: 'USO 8',
  from: '2025-01-01',
  to: '2026-12-31',
  entitlements: { workshop: 5, themeSeminar: 0, workingSeminar: 0, sparring: 0, situationAnalysis: 0 },
  themes: [],
  topics: [],
  fees: [],
  rules: usualRules,
};
const at = (day: string) => ({
  start: Date.parse(`${day}T07:00:00Z`),
  end: Date.parse(`${day}T10:00:00Z`),
});
const suggest = (agenda: ReturnType<typeof agendaOf>, today: string, who: readonly string[] = ['kaarna']) =>
  suggestedDays(agenda, who, period, { today, count: 3 });
const away = (from: string, to: string): Aways => ({ list: [{ id: 'x', person: 'kaarna', from, to }] });

describe('the days suggested for a workshop', () => {
  it('begin when a request sent today should have been answered', () => {
    expect(suggest(agendaOf([], [], noAways), '2026-11-23')).toEqual([
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
    ]);
  });

  it('leave out agreed workshops, sessions, days away, weekends and holidays', () => {
    const active = [
      booking('a', { status: 'confirmed', owner: 'kaarna', chosen: at('2026-11-30') }),
      booking('b', { status: 'confirmed', owner: 'lieto', chosen: at('2026-12-03') }),
      booking('c', { owner: 'kaarna', chosen: at('2026-12-03') }),
    ];
    const workshops = [{ municipality: '233', quota: { ...emptyQuota, active } }];
    const sessions = [
      { id: 's', ...at('2026-12-01'), createdBy: 'kaarna', status: 'published' },
      { id: 'off', ...at('2026-12-03'), createdBy: 'kaarna', status: 'cancelled' },
    ] as const;

    expect(suggest(agendaOf(workshops, sessions, away('2026-12-02', '2026-12-02')), '2026-11-23')).toEqual([
      '2026-12-03',
      '2026-12-04',
      '2026-12-07',
    ]);
  });

  it('are those of any of several consultants', () => {
    const agenda = agendaOf([], [], away('2026-11-30', '2026-12-31'));

    expect(suggest(agenda, '2026-11-23', ['kaarna', 'lieto'])).toEqual([
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
    ]);
    expect(suggest(agenda, '2026-11-23')).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
  });

  it('lie within the period, in its last days from tomorrow on', () => {
    expect(suggest(agendaOf([], [], noAways), '2026-12-28')).toEqual([
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
    ]);
    expect(suggest(agendaOf([], [], noAways), '2026-12-31')).toEqual([]);
    expect(suggest(agendaOf([], [], noAways), '2024-12-02')).toEqual([
      '2025-01-02',
      '2025-01-03',
      '2025-01-07',
    ]);
  });
});
