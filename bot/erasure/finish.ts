import { type Erasure, endErasure, readErasures } from '../../storage/erasure-person.ts';
import { eraseRows } from '../../storage/erasure-rows.ts';
import { type Found, findPersonal } from '../../storage/erasure-scan.ts';
import type { Services } from '../turn.ts';
import { forgetAway } from './forget-away.ts';
import { forgetInSession } from './forget-in-session.ts';
import { unsign } from './unsign.ts';

/** So long another process may still take an erased person for a member and note something (milliseconds). */
const lateNotes = 60_000;

/**
 * Erases what is left of everybody who was taken out of the people. Each time the whole store is looked at, so that it
 * does not matter where an earlier attempt was interrupted; one that begins late enough is the last.
 */
export async function finishErasures(services: Services, now: Date): Promise<void> {
  const faults: unknown[] = [];
  for (const erasure of await readErasures(services.tables)) {
    try {
      await finishOne(erasure, services);
      if (now.getTime() - erasure.at >= lateNotes) {
        // By now no process remembers their name.
        await unsign(erasure.id, services);
        await endErasure(services.tables, erasure.id);
      }
    } catch (error) {
      // One that does not succeed keeps nobody else waiting.
      faults.push(error);
    }
  }
  if (faults.length > 0) {
    throw faults[0];
  }
}

async function finishOne(erasure: Erasure, services: Services): Promise<void> {
  const found = await findPersonal(services.tables, erasure);
  for (const session of sessionsIn(found)) {
    await forgetInSession(session, erasure.id, services);
  }
  await forgetAway(erasure.id, services);
  // Read anew: what they held in sessions has put messages about them, and taken some back.
  await eraseRows(services.tables, erasure, await findPersonal(services.tables, erasure));
}

/** Those whose state, not only their trail, leads to the person. */
function sessionsIn({ rows }: Found): readonly string[] {
  const ids = rows
    .filter(({ table, place }) => table === 'Sessions' && place?.fate === 'unlinked')
    .map(({ row }) => row.partitionKey.split('|')[1] ?? '');
  return [...new Set(ids)];
}
