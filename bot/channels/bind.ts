import { boundCard } from '../../cards/channels/bound-card.ts';
import { changeChannel } from '../../storage/conversations.ts';
import { freshActor } from '../change.ts';
import { notice } from '../notice.ts';
import { authorize } from '../shared/authorize.ts';
import { isOpen } from '../shared/channel.ts';
import { shownBinding } from '../shown-binding.ts';
import type { Reply, Services, Turn } from '../turn.ts';
import { refuseBinding } from './refuse.ts';
import { type BindOutcome, decideBinding, readChoice } from './rules.ts';
import { channelForm, showChannel } from './show.ts';

/** Binds a channel, given as its key, to what was chosen; never over what somebody else chose meanwhile. */
export async function bindChannel(
  turn: Turn,
  { channel: key, seen, to }: { readonly channel: string; readonly seen: string; readonly to: string },
  services: Services,
): Promise<Reply> {
  const actor = freshActor(turn, services);
  const [network] = await Promise.all([services.network.get(), actor.read]);
  const person = actor.get();
  if (!person || !authorize(person, 'channel.bind')) {
    return refuseBinding(turn);
  }
  const choice = readChoice(to, network);
  if (!choice) {
    return showChannel(turn, { channel: key, fault: 'choose' }, services);
  }
  const done: { answer: BindOutcome } = { answer: { kind: 'no-such-channel' } };
  const channel = await changeChannel(
    services.tables,
    key,
    (standing) => {
      const decision = decideBinding(standing, { ...choice, seen });
      done.answer = decision.answer;
      return decision.next;
    },
    ({ binding }) => ({
      at: turn.now.getTime(),
      by: person.id,
      event: {
        type: 'bound',
        channel: key,
        to: binding?.kind ?? 'undecided',
        ...(binding?.kind === 'municipality' ? { municipality: binding.code } : {}),
      },
    }),
  );
  if (!channel) {
    return notice(turn, { notice: 'no-such-channel' }, ['announce']);
  }
  switch (done.answer.kind) {
    case 'bound': {
      const card = boundCard({
        language: turn.language,
        channel: { key, name: channel.name, team: channel.teamName },
        binding: shownBinding(network, channel.binding, turn.language),
        open: isOpen(channel),
      });
      return { kind: 'card', card };
    }
    case 'changed-meanwhile':
      return channelForm(turn, channel, network, { to, fault: 'changed' });
    case 'no-such-channel':
      return notice(turn, { notice: 'no-such-channel' }, ['announce']);
  }
}
