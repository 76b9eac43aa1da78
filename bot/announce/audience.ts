import { isNarrowed, type TargetPlace, type Wanted } from '../shared/announcement.ts';
import type { Channel } from '../shared/channel.ts';
import { feeStepOf, type Network, type Period } from '../shared/network.ts';
import { inEachOffice } from '../shared/offices.ts';
import type { Person } from '../shared/people.ts';

/** Why somebody wanted is left out: nothing could arrive there. */
export type Unreachable = 'removed' | 'archived' | 'no-chat' | 'dead-chat';

export interface Audience {
  readonly places: readonly TargetPlace[];
  readonly excluded: readonly { readonly place: TargetPlace; readonly why: Unreachable }[];
}

/** Everything that may be written to, as it is known now. */
export interface Known {
  readonly network: Network;
  /** The running one, whose fee table gives the sizes. */
  readonly period: Period | undefined;
  readonly channels: readonly { readonly key: string; readonly channel: Channel }[];
  readonly people: readonly Person[];
  /** Whether a person's chat can be written to; undefined: they have none. */
  readonly chat: (person: string) => 'open' | 'dead' | undefined;
}

/** Who gets it, each once: channels by team and name, then persons by name. */
export function audienceOf(wanted: Wanted, known: Known): Audience {
  const channels = wantedChannels(wanted, known).map(({ channel }) => ({
    place: { kind: 'channel', id: channel.id } as const,
    why: channel.removed ? ('removed' as const) : channel.archived ? ('archived' as const) : undefined,
  }));
  const persons = wantedPersons(wanted, known).map((person) => {
    const chat = known.chat(person.id);
    const why = chat === 'open' ? undefined : chat === 'dead' ? ('dead-chat' as const) : ('no-chat' as const);
    return { place: { kind: 'person', id: person.id } as const, why };
  });
  const all = [...channels, ...persons];
  return {
    places: all.filter(({ why }) => why === undefined).map(({ place }) => place),
    excluded: all.flatMap(({ place, why }) => (why === undefined ? [] : [{ place, why }])),
  };
}

function wantedChannels(wanted: Wanted, known: Known): Known['channels'] {
  const byName = known.channels.toSorted(
    ({ channel: a }, { channel: b }) =>
      a.teamName.localeCompare(b.teamName, 'fi') ||
      a.name.localeCompare(b.name, 'fi') ||
      a.id.localeCompare(b.id),
  );
  switch (wanted.channels) {
    case 'none':
      return [];
    case 'chosen': {
      const chosen = new Set(wanted.chosen);
      return byName.filter(({ key }) => chosen.has(key));
    }
    case 'all':
      // What is gone for good was not chosen by anybody: only chosen ones are worth a word.
      return byName.filter(
        ({ channel: { removed, binding } }) =>
          !removed &&
          binding?.kind !== 'nobody' &&
          (!isNarrowed(wanted) || (binding?.kind === 'municipality' && isMeant(binding.code, wanted, known))),
      );
  }
}

function wantedPersons(wanted: Wanted, known: Known): readonly Person[] {
  return known.people
    .filter((person) =>
      inEachOffice(person).some(
        (office) => wanted.roles.includes(office.role) && isPersonMeant(office, wanted, known),
      ),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fi') || a.id.localeCompare(b.id));
}

/** Those who serve all are meant whatever it is narrowed to; consultants by the municipalities they own. */
function isPersonMeant(person: Person, wanted: Wanted, known: Known): boolean {
  if (!isNarrowed(wanted) || person.role === 'coordinator') {
    return true;
  }
  const own = person.role === 'consultant' ? person.municipalities : [person.municipality];
  return own.some((code) => code !== undefined && isMeant(code, wanted, known));
}

function isMeant(code: string, { sizes, languages, municipalities }: Wanted, known: Known): boolean {
  return (
    (municipalities.length === 0 || municipalities.includes(code)) &&
    (sizes.length === 0 || sizes.includes(sizeOf(code, known) ?? 0)) &&
    (languages.length === 0 || languagesOf(code, known).some((one) => languages.includes(one)))
  );
}

/** The step of the fee table that the municipality's membership was decided by. */
function sizeOf(code: string, { network, period }: Known): number | undefined {
  const membership = network.memberships.find((m) => m.municipality === code && m.period === period?.id);
  const residents = membership?.population ?? network.municipalities.get(code)?.population;
  return period && residents !== undefined ? feeStepOf(period.fees, residents) : undefined;
}

function languagesOf(code: string, { network }: Known): readonly ('fi' | 'sv')[] {
  switch (network.municipalities.get(code)?.languageStatus) {
    case 'sv':
      return ['sv'];
    case 'bilingual-fi':
    case 'bilingual-sv':
      return ['fi', 'sv'];
    case 'fi':
    case undefined:
      return ['fi'];
  }
}
