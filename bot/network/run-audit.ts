import { auditPlaces, readPlaces } from '../../storage/audit-places.ts';
import type { Tables } from '../../storage/tables/client.ts';

interface Voice {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Checks every audit row against its chain. Returns the exit code: 1 where something does not fit. */
export async function checkAudit(tables: Tables, { say, complain }: Voice): Promise<number> {
  const places = await auditPlaces(tables);
  let entries = 0;
  let faults = 0;
  for (const { place: chain, trail } of await readPlaces(tables, places)) {
    const { source, municipality, period, session, announcement } = chain;
    const { rows, broken } = trail;
    entries += rows.length;
    const place = [source, municipality, period, session, announcement].filter(Boolean).join(' ');
    for (const fault of broken) {
      faults += 1;
      const where =
        fault.kind === 'missing' ? `entries are missing before ${fault.before}` : `${fault.row} does not fit`;
      complain(`${place}: ${where}`);
    }
  }
  const checked = `${entries} entries of ${places.length} trails`;
  if (faults > 0) {
    complain(`The audit trail was changed: ${faults} faults in ${checked}.`);
    return 1;
  }
  say(`The audit trail is intact: ${checked}.`);
  return 0;
}
