import { faultText } from '../../cards/import/fault-text.ts';
import { readNetwork } from '../../storage/network.ts';
import { allPeople } from '../../storage/people.ts';
import { markSample, sampleIsLoading } from '../../storage/sample-mark.ts';
import { type ImportServices, importNetwork } from './import.ts';

/**
 * Loads the sample into a storage that holds nothing, or goes on where a start was stopped while loading it.
 * Returns whether it did.
 */
export async function loadSample(services: ImportServices, sample: () => unknown): Promise<boolean> {
  const { tables } = services;
  if (!((await sampleIsLoading(tables)) || (await isEmpty(services)))) {
    return false;
  }
  await markSample(tables, 'begins');
  const imported = await importNetwork(services, sample());
  if (!imported.ok) {
    throw new Error(
      `the sample network has faults: ${imported.faults.map((fault) => faultText('en', fault)).join('; ')}`,
    );
  }
  await markSample(tables, 'ended');
  return true;
}

async function isEmpty({ tables }: ImportServices): Promise<boolean> {
  const [network, people] = await Promise.all([readNetwork(tables), allPeople(tables)]);
  return network.periods.length + network.municipalities.size + people.length === 0;
}
