/** Whose channel it is; nobody's is never among all channels. Not decided yet: left out, and it counts as the network's. */
export type ChannelBinding =
  | { readonly kind: 'municipality'; readonly code: string }
  | { readonly kind: 'network' }
  | { readonly kind: 'nobody' };

/** A channel of a team where the bot is, or was, installed. */
export interface Channel {
  readonly id: string;
  /** Empty for a team's first channel, which every client names in its own language. */
  readonly name: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly botId: string;
  readonly channelId: 'msteams';
  readonly binding?: ChannelBinding | undefined;
  /** The channel or its team is deleted, or the bot is no longer installed there. */
  readonly removed: boolean;
  /** Its team is archived: nobody can write there. */
  readonly archived?: boolean | undefined;
  readonly heard?: Heard | undefined;
}

/** When Teams last spoke of each thing (its own timestamps, milliseconds): older events come late at times. */
export interface Heard {
  readonly name?: number | undefined;
  readonly teamName?: number | undefined;
  readonly removed?: number | undefined;
  readonly archived?: number | undefined;
}

/** Whether anything can be posted or changed there now. */
export function isOpen({ removed, archived }: Pick<Channel, 'removed' | 'archived'>): boolean {
  return !removed && archived !== true;
}

/** A binding as a choice on a card. */
export function bindingKey(binding: ChannelBinding | undefined): string {
  switch (binding?.kind) {
    case undefined:
      return 'nothing';
    case 'network':
    case 'nobody':
      return binding.kind;
    case 'municipality':
      return `m:${binding.code}`;
  }
}
