/** Who is behind an activity and where, by what the verified activity says; never by names or card data. */
export interface Sender {
  readonly tenantId: string;
  readonly aadObjectId: string;
  /** The id in Teams, good for this bot only. */
  readonly userId: string;
  readonly place: 'personal' | 'channel';
  readonly conversation: string;
  readonly serviceUrl: string;
  readonly botId: string;
  readonly channelId: string;
}
