import { describe, expect, it } from 'vitest';
import { longest, prose } from '../samples/announced-content.ts';

describe('words as long as they may be', () => {
  it('are what the samples say', () => {
    expect(prose(2_000)).toHaveLength(2_000);
    expect([longest.textFi.length, longest.textSv.length]).toEqual([2_000, 2_000]);
  });
});
