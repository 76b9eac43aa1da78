import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import {
  AuthenticationConstants,
  BotFrameworkAuthentication,
  type UserTokenClient,
} from 'botframework-connector';
import type { Connector } from './connector.ts';

/**
 * The SDK's authentication, reduced to what we use. Whoever gets here has passed our own token check, which is
 * stricter; the SDK's own check would accept tokens of other tenants and leak memory on forged ones.
 */
class CheckedAuthentication extends BotFrameworkAuthentication {
  readonly #connector: Connector;

  constructor(connector: Connector) {
    super();
    this.#connector = connector;
  }

  override authenticateRequest(): Promise<never> {
    return Promise.reject(new Error('requests are checked before they reach the SDK'));
  }

  override authenticateStreamingRequest(): Promise<never> {
    return this.authenticateRequest();
  }

  override createConnectorFactory() {
    return this.#connector.factory;
  }

  /** Nobody signs in through this bot. */
  override createUserTokenClient(): Promise<UserTokenClient> {
    return Promise.resolve(noTokens);
  }
}

const noTokens = {} as UserTokenClient;

/** botbuilder's adapter, entered behind our front door. */
export class TeamsAdapter extends CloudAdapter {
  readonly #connector: Connector;

  constructor(connector: Connector) {
    super(new CheckedAuthentication(connector));
    this.#connector = connector;
  }

  /** Runs a turn; the answer to an invoke, or undefined for activities that have none. */
  receive(
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const { identity, factory } = this.#connector;
    const checked = {
      audience: AuthenticationConstants.ToChannelFromBotOAuthScope,
      claimsIdentity: identity,
      connectorFactory: factory,
      callerId: '',
    };
    return this.processActivity(checked, activity, logic);
  }
}
