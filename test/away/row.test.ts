import { describe, expect, it } from 'vitest';
import { applyAwayEvent, noAways } from '../../bot/shared/away.ts';
import { addDays } from '../../bot/shared/helsinki.ts';
import { awayKind, awayPartition } from '../../storage/away.ts';
import { checkRow } from '../../storage/tables/azure-limits.ts';

describe('all that consultants have marked', () => {
  it('fits one row of the store, however much it is', () => {
    const marked = Array.from({ length: 400 }, (_, n) => ({
      id: String(n).padStart(16, '0'),
      person: '0123456789abcdef0123456789abcdef',
      from: addDays('2026-01-01', n),
      to: addDays('2026-01-05', n),
      substitute: 'fedcba9876543210fedcba9876543210',
    })).reduce((aways, away) => applyAwayEvent(aways, { type: 'marked', away }), noAways);

    expect(() => checkRow(awayKind.encodeHead(awayPartition, marked, 400))).not.toThrow();
  });
});
