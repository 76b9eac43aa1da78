import { type WantedFault, wantedCard } from '../../cards/announce/wanted-card.ts';
import { channelKey, readChannels } from '../../storage/conversations.ts';
import { isChosen, isOut, nobody, type Wanted } from '../shared/announcement.ts';
import { isOpen } from '../shared/channel.ts';
import { dayOf } from '../shared/helsinki.ts';
import { isMember, municipalityName, periodOn } from '../shared/network.ts';
import { shownBinding } from '../shown-binding.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { audienceOf } from './audience.ts';
import { readKnown } from './known.ts';
import type { Managed } from './managed.ts';
import { changing, onManaged, type Press } from './on-managed.ts';
import { refuseAnnounce } from './refuse.ts';
import { reviewReply } from './review.ts';
import { decideWanted, overOf } from './rules.ts';
import { readWanted, typedWanted, type WantedFields } from './wanted-form.ts';

/** Where a new announcement goes unless something else is chosen. */
const usual: WantedFields = {
  channels: 'all',
  chosen: '',
  roles: '',
  sizes: '',
  languages: '',
  municipalities: '',
};

/** Who is to get it. */
export const openAudience = onManaged(
  async (turn, { announcement: id }: { readonly announcement: string }, managed, services) => {
    const over = overOf(managed.announcement);
    return over ? refuseAnnounce(turn, over) : wantedForm(turn, id, managed, undefined, services);
  },
);

interface Typed {
  readonly values: WantedFields;
  readonly fault: WantedFault;
  readonly nonce: string;
}

/** The form, as it stands or as it was typed with a fault. */
export async function wantedForm(
  turn: Turn,
  id: string,
  { announcement }: Managed,
  typed: Typed | undefined,
  services: Services,
): Promise<Reply> {
  const [channels, network] = await Promise.all([readChannels(services.tables), services.network.get()]);
  const { language } = turn;
  const period = periodOn(network, dayOf(turn.now));
  const municipalities = [...network.municipalities.values()]
    .filter(({ code }) => period !== undefined && isMember(network, code, period.id))
    .map((one) => ({ code: one.code, name: municipalityName(one, language) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  const card = wantedCard({
    language,
    announcement: id,
    nonce: typed?.nonce ?? services.newId(),
    values: typed?.values ?? (isChosen(announcement.wanted) ? typedWanted(announcement.wanted) : usual),
    ...(typed ? { fault: typed.fault } : {}),
    channels: channels.filter(isOpen).map(({ id: channel, name, teamName, binding }) => ({
      key: channelKey(channel),
      name,
      team: teamName,
      audience: shownBinding(network, binding, language),
    })),
    municipalities,
    sizes: (period?.fees ?? []).map(({ below, upTo }, n) => ({ step: n + 1, below, upTo })),
  });
  return { kind: 'card', card, beside: typed === undefined && isOut(announcement) };
}

interface Sent {
  readonly announcement: string;
  readonly nonce: string;
  readonly fields: Partial<WantedFields>;
}

/** The form sent in: goes on to the list of who gets it. */
export const saveAudience = onManaged<Sent>(async (turn, input, managed, services) => {
  const { announcement: id, nonce } = input;
  // The card carries all its inputs: one that is missing was emptied.
  const values = { ...typedWanted(nobody), ...input.fields };
  const read = readWanted(values);
  const again = (fault: WantedFault) => wantedForm(turn, id, managed, { values, fault, nonce }, services);
  if (!read.ok) {
    return again(read.fault);
  }
  const { wanted } = read;
  return audienceOf(wanted, await readKnown(services, turn.now)).places.length === 0
    ? again('empty')
    : address(turn, { announcement: id, nonce, wanted }, services);
});

const address = changing<Press & { readonly wanted: Wanted }>({
  verb: 'announcement.address',
  about: ({ wanted }) => JSON.stringify(wanted),
  decide: (state, _by, _at, { wanted }) => decideWanted(state, wanted),
  show: (turn, { announcement }, managed, services) => reviewReply(turn, announcement, managed, {}, services),
});
