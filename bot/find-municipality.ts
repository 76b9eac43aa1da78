import type { Network } from './shared/network.ts';

/** The code of the municipality that a text names: by Finnish or Swedish name or by code. */
export function findMunicipality(
  network: Pick<Network, 'municipalities'>,
  named: string,
): string | undefined {
  const wanted = named
    .normalize('NFC')
    .trim()
    .replace(/(?<![.!?])[.!?]+$/, '')
    .toLocaleLowerCase('fi');
  for (const { code, nameFi, nameSv } of network.municipalities.values()) {
    if ([code, nameFi, nameSv].some((name) => name.toLocaleLowerCase('fi') === wanted)) {
      return code;
    }
  }
  return undefined;
}
