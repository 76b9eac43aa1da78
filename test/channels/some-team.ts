import { type Channel, readChannel } from '../../storage/conversations.ts';
import type { TeamsPerson } from '../support/person.ts';
import type { TownBot } from '../support/town-bot.ts';

const bot = { id: '28:bot', name: 'USO-botti' };
const epoch = Date.parse('2026-11-24T08:00:00Z');

export interface TeamEventOptions {
  /** Seconds after the tests' clock starts; null: Teams leaves the time out. */
  readonly at?: number | null;
  readonly channel?: { readonly id: string; readonly name?: string; readonly type?: string };
  readonly name?: string;
  readonly chosen?: string;
}

/** A team in Teams: tells the bot of what happens to it, in the form of Teams' own events. */
export class SomeTeam {
  readonly id: string;
  readonly channels: readonly { readonly id: string; readonly name: string }[];
  readonly #town: TownBot;

  /** Teams can be asked for its channels, the first of which has the team's id and no name. */
  constructor(town: TownBot, mark: string, names: readonly string[] = ['Työpajat', 'Ajankohtaista']) {
    this.#town = town;
    this.id = `19:${mark}-team@thread.tacv2`;
    this.channels = names.map((name, n) => ({ id: `19:${mark}-${n}@thread.tacv2`, name }));
  }

  isListed(): this {
    this.#town.bot.connector.teams.set(this.id, [{ id: this.id }, ...this.channels]);
    return this;
  }

  /** `eventType` of a conversation update. */
  happens(eventType: string, options: TeamEventOptions = {}, more: object = {}) {
    return this.#send({ type: 'conversationUpdate', ...more }, { eventType }, options);
  }

  installs(action: string, options: TeamEventOptions = {}) {
    return this.#send({ type: 'installationUpdate', action }, {}, options);
  }

  /** The other event of an installation: the bot among the members. */
  membersChange(key: 'membersAdded' | 'membersRemoved', options: TeamEventOptions = {}, id = bot.id) {
    const eventType = key === 'membersAdded' ? 'teamMemberAdded' : 'teamMemberRemoved';
    return this.happens(eventType, options, { [key]: [{ id }] });
  }

  channel(n: number): { readonly id: string; readonly name: string } {
    return this.channels[n] ?? { id: '', name: '' };
  }

  stored(id: string): Promise<Channel | undefined> {
    return readChannel(this.#town.bot.program.services.tables, id);
  }

  /** Somebody in the team, who does not matter to what Teams tells. */
  get #someone(): TeamsPerson {
    return this.#town.person('stranger');
  }

  async #send(activity: object, data: object, { at = 0, channel, name, chosen }: TeamEventOptions) {
    const { tenantId } = this.#someone.account;
    const { status } = await this.#someone.send({
      conversation: {
        id: channel?.id ?? this.id,
        conversationType: 'channel',
        isGroup: true,
        tenantId,
      },
      channelData: {
        tenant: { id: tenantId },
        team: { id: this.id, name: name ?? 'Kauhavan tiimi', aadGroupId: 'c0ffee' },
        ...(channel ? { channel } : {}),
        ...(chosen ? { settings: { selectedChannel: { id: chosen } } } : {}),
        ...data,
      },
      ...(at === null ? {} : { timestamp: new Date(epoch + at * 1_000).toISOString() }),
      ...activity,
    });
    if (status !== 200) {
      throw new Error(`the event was answered with ${status}`);
    }
  }
}
