import { describe, expect, it } from 'vitest';
import { z } from 'zod/v4';
import { NewerVersion } from '../../storage/tables/errors.ts';
import { codec } from '../../storage/tables/row.ts';

const present = z.object({ name: z.string(), places: z.number() });
const first = codec(z.object({ name: z.string() }));
const second = codec(present, 2, (content) => ({
  ...z.object({ name: z.string() }).parse(content),
  places: 80,
}));

describe('the codec of a row', () => {
  it('gives back what was written', () => {
    const value = { name: 'Seminaari “ä” \\ \u2028', places: 12 };

    expect(second.decode(second.encode('p', 'r', value))).toEqual(value);
  });

  it('brings what an older version wrote to the present form', () => {
    expect(second.decode(first.encode('p', 'r', { name: 'Seminaari' }))).toEqual({
      name: 'Seminaari',
      places: 80,
    });
  });

  it('refuses what a newer version wrote, instead of guessing', () => {
    const newer = second.encode('p', 'r', { name: 'Seminaari', places: 12 });

    expect(() => first.decode(newer)).toThrow(NewerVersion);
  });

  it('refuses what does not have its form, and a row without version or content', () => {
    const broken = { partitionKey: 'p', rowKey: 'r', v: 2, data: '{"name":"Seminaari","places":"many"}' };

    expect(() => second.decode(broken)).toThrow(z.ZodError);
    expect(() => second.decode({ partitionKey: 'p', rowKey: 'r' })).toThrow(z.ZodError);
    expect(() => second.decode({ partitionKey: 'p', rowKey: 'r', v: 2 })).toThrow(z.ZodError);
  });
});
