import { randomUUID } from 'node:crypto';
import { type Button, buttonsOf, type CardContent, inputsOf } from './cards.ts';
import type { FakeConnector, Sent } from './connector.ts';

export interface Account {
  readonly tenantId: string;
  readonly aadObjectId: string;
}

/** What an invoke was answered with. */
export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly value: unknown;
}

/** Somebody in Teams: writes to the bot, reads its cards and presses their buttons, all over HTTP. */
export class TeamsPerson {
  readonly account: Account;
  readonly conversation: string;
  readonly #bot: string;
  readonly #connector: FakeConnector;
  readonly #headers: Readonly<Record<string, string>>;
  /** The card that the person sees last in their own chat. */
  card: CardContent = {};

  constructor(
    botUrl: string,
    connector: FakeConnector,
    account: Account,
    headers: Readonly<Record<string, string>> = {},
  ) {
    this.#headers = headers;
    this.#bot = botUrl;
    this.#connector = connector;
    this.account = account;
    this.conversation = `a:${account.aadObjectId}`;
  }

  /** Writes in the personal chat; resolves to the card that answers, whatever else arrives there meanwhile. */
  async says(text: string): Promise<CardContent> {
    const id = randomUUID();
    const from = this.#connector.sent.length;
    await this.send({ type: 'message', id, text });
    const answer = await this.#connector.waitFor((one) => one.content['replyToId'] === id, from);
    this.card = cardOf(answer) ?? {};
    return this.card;
  }

  /** Waits for a card in the person's own chat. */
  async receives(fits: (card: CardContent) => boolean, from = 0): Promise<CardContent> {
    const sent = await this.#connector.waitFor(
      (one) => one.conversation === this.conversation && cardOf(one) !== undefined && fits(cardOf(one) ?? {}),
      from,
    );
    this.card = cardOf(sent) ?? {};
    return this.card;
  }

  /** Presses a button of the present card whose title begins so, with what was typed; the new card replaces it. */
  async presses(title: string, typed: Readonly<Record<string, string>> = {}): Promise<CardContent> {
    const answered = await this.press(this.button(title), typed);
    this.card = answered.value as CardContent;
    return this.card;
  }

  button(title: string): Button {
    const found = buttonsOf(this.card).find((button) => button.title.startsWith(title));
    if (!found) {
      throw new Error(
        `no button ${title}; there are: ${buttonsOf(this.card)
          .map((b) => b.title)
          .join(', ')}`,
      );
    }
    return found;
  }

  /** Sends a press as Teams does: the values of all inputs beside the button's data. */
  async press(
    button: Button,
    typed: Readonly<Record<string, string>> = {},
    place: object = {},
  ): Promise<Answered> {
    const inputs = Object.fromEntries(inputsOf(this.card).map((input) => [input.id, input.value]));
    return this.invoke(button.verb, { ...inputs, ...typed, ...button.data }, place);
  }

  async invoke(verb: string, data: object, place: object = {}): Promise<Answered> {
    const value = { action: { type: 'Action.Execute', title: '', verb, data }, trigger: 'manual' };
    const { status, body } = await this.send({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value,
      ...place,
    });
    const answer = (body ?? {}) as { readonly type?: string; readonly value?: unknown };
    return { status, type: answer.type ?? '', value: answer.value };
  }

  async send(activity: object): Promise<{ readonly status: number; readonly body: unknown }> {
    const { tenantId, aadObjectId } = this.account;
    const response = await fetch(`${this.#bot}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.#headers },
      body: JSON.stringify({
        id: randomUUID(),
        channelId: 'msteams',
        serviceUrl: this.#connector.serviceUrl,
        from: { id: `29:${aadObjectId}`, name: 'Joku', aadObjectId },
        recipient: { id: '28:bot', name: 'USO-botti' },
        conversation: { id: this.conversation, conversationType: 'personal', tenantId },
        channelData: { tenant: { id: tenantId } },
        ...activity,
      }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  }
}

export function cardOf({ content }: Sent): CardContent | undefined {
  const attachments = content['attachments'] as readonly { readonly content: CardContent }[] | undefined;
  return attachments?.[0]?.content;
}
