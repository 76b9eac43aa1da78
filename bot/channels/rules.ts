import { bindingKey, type Channel, type ChannelBinding } from '../shared/channel.ts';
import type { Network } from '../shared/network.ts';

/** What came of binding a channel; everything but the first is a refusal. */
export type BindOutcome =
  | { readonly kind: 'bound' }
  /** Somebody else bound it otherwise after the form was shown. */
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'no-such-channel' };

export interface BindWish {
  readonly binding: ChannelBinding | undefined;
  /** The binding that the form showed, as its key. */
  readonly seen: string;
}

/** Binding is a set: what stands already is as good as done. */
export function decideBinding(
  channel: Channel | undefined,
  { binding, seen }: BindWish,
): { readonly answer: BindOutcome; readonly next?: Channel } {
  if (!channel || channel.removed) {
    return { answer: { kind: 'no-such-channel' } };
  }
  const standing = bindingKey(channel.binding);
  if (standing === bindingKey(binding)) {
    return { answer: { kind: 'bound' } };
  }
  return standing === seen
    ? { answer: { kind: 'bound' }, next: { ...channel, binding } }
    : { answer: { kind: 'changed-meanwhile' } };
}

/** A choice of the form read; undefined when it is none that the form offers. */
export function readChoice(
  choice: string,
  { municipalities }: Pick<Network, 'municipalities'>,
): Pick<BindWish, 'binding'> | undefined {
  if (choice === bindingKey(undefined)) {
    return { binding: undefined };
  }
  if (choice === 'network' || choice === 'nobody') {
    return { binding: { kind: choice } };
  }
  const code = choice.startsWith('m:') ? choice.slice('m:'.length) : '';
  return municipalities.has(code) ? { binding: { kind: 'municipality', code } } : undefined;
}
