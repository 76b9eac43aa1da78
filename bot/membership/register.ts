import { findMunicipality } from '../find-municipality.ts';
import { languageStatuses, type Municipality, type Network } from '../shared/network.ts';
import register from './municipalities.json' with { type: 'json' };

/** All municipalities of Finland, by code: what is known of one before it joins. */
const known: ReadonlyMap<string, Municipality> = new Map(
  register.rows.flatMap(([code, nameFi, nameSv, status, population]) => {
    const languageStatus = languageStatuses.find((one) => one === status);
    return languageStatus
      ? [
          [
            String(code),
            {
              code: String(code),
              nameFi: String(nameFi),
              nameSv: String(nameSv),
              languageStatus,
              population: Number(population),
              populationYear: register.populationYear,
            },
          ] as const,
        ]
      : [];
  }),
);

/** The municipality that is meant: as the network has it, else as the register does. */
export function municipalityNamed(network: Network, named: string): Municipality | undefined {
  const wanted = /^\d{1,2}$/.test(named.trim()) ? named.trim().padStart(3, '0') : named;
  const code = findMunicipality(network, wanted) ?? findMunicipality({ municipalities: known }, wanted);
  return code === undefined ? undefined : municipalityOf(network, code);
}

/** By its code, with the newest population known: a figure of the network's without a year is taken for the newest. */
export function municipalityOf(network: Network, code: string): Municipality | undefined {
  const registered = known.get(code);
  const own = network.municipalities.get(code) ?? registered;
  if (!own || !registered) {
    return own;
  }
  const year = own.population === undefined ? 0 : own.populationYear;
  const { population, populationYear = 0 } = registered;
  return year !== undefined && year < populationYear ? { ...own, population, populationYear } : own;
}
