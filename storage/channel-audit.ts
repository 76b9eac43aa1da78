import { z } from 'zod/v4';
import { codec, type Row } from './tables/row.ts';

/** Whose a channel is was said: `channel` is its key. */
export interface ChannelEvent {
  readonly type: 'bound';
  readonly channel: string;
  readonly to: 'municipality' | 'network' | 'nobody' | 'undecided';
  readonly municipality?: string | undefined;
}

export interface ChannelDeed {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
  readonly event: ChannelEvent;
}

const deeds = codec<ChannelDeed>(
  z.object({
    at: z.number(),
    by: z.string(),
    event: z.object({
      type: z.literal('bound'),
      channel: z.string(),
      to: z.enum(['municipality', 'network', 'nobody', 'undecided']),
      municipality: z.string().optional(),
    }),
  }),
);

export const channelPartition = 'channels';

export function channelDeedRow(deed: ChannelDeed): (rowKey: string) => Row {
  return (rowKey) => deeds.encode(channelPartition, rowKey, deed);
}
