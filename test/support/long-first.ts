import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes long comes first, lest it begins when the other worker has nothing left to do; in such an order that
 * one that mostly waits or is timed runs beside one that works.
 */
const first = [
  'outbox/idle',
  'delivery/delivery',
  'rsvp/model.property',
  'front-door/raw-http',
  'privacy/logs',
  'front-door/junk',
  'outbox/held-up',
  'delivery/announce',
  'delivery/kills',
  'years/reminders',
  'announce/session',
  'announce/added-words',
  'announce/changes',
  'outbox/lead-lost',
  'privacy/erasure',
  'people/successor',
  'storage/two-processes',
  'booking/concurrency',
  'delivery/speed',
  'booking/model.property',
  'announce/free',
  'announce/forgotten',
  'announce/stopping',
  'local/durability',
].map((name) => `/test/${name}.test.ts`);

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = first.findIndex((file) => moduleId.endsWith(file));
  return place < 0 ? first.length : place;
}
