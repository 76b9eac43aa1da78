import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import {
  AuthenticationConstants,
  ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  PasswordServiceClientCredentialFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { BotCredentials, Config } from '../config.ts';
import { FederatedCredentials } from './federated-credentials.ts';
import { serviceUrlCheck } from './service-hosts.ts';

/** A serviceUrl that is not on the allow-list: the bot's token must never go there. */
export class ForeignService extends Error {
  override readonly name = 'ForeignService';
}

export interface Connector {
  readonly identity: ClaimsIdentity;
  readonly factory: ConnectorFactory;
  /** The client for a service, made once; throws `ForeignService`. */
  client(serviceUrl: string): Promise<ConnectorClient>;
  /** Makes the client and gets its token, which a send then has at once; throws `ForeignService` and `NoToken`. */
  warm(serviceUrl: string): Promise<void>;
}

/** How long Teams may take to answer a send, milliseconds. */
const sendLimit = 2_000;
/** How long getting a token may take, milliseconds. */
const tokenLimit = 4_000;
/** Service URLs are few (a region each); more than this is somebody playing. */
const clientsKept = 50;

/** Clients for sending: allow-listed hosts only, no silent repetition of posts, time limited. */
export function createConnector(config: Config): Connector {
  const appId = config.bot?.appId ?? '';
  const identity = new ClaimsIdentity([
    { type: AuthenticationConstants.AudienceClaim, value: appId },
    { type: AuthenticationConstants.AppIdClaim, value: appId },
  ]);
  const allowed = serviceUrlCheck(config);
  const sdk = new ConfigurationBotFrameworkAuthentication({}, credentials(config.bot)).createConnectorFactory(
    identity,
  );
  const clients = new Map<string, Promise<ConnectorClient>>();

  function client(serviceUrl: string): Promise<ConnectorClient> {
    if (!allowed(serviceUrl)) {
      return Promise.reject(new ForeignService('serviceUrl is not on the allow-list'));
    }
    const known = clients.get(serviceUrl);
    if (known) {
      return known;
    }
    if (clients.size >= clientsKept) {
      clients.clear();
    }
    const made = sdk.create(serviceUrl, AuthenticationConstants.ToChannelFromBotOAuthScope).then(harden);
    clients.set(serviceUrl, made);
    made.catch(() => clients.delete(serviceUrl));
    return made;
  }

  /** The SDK gets as many tokens at once as are asked for; one does for all who wait. */
  const warming = new Map<string, Promise<void>>();

  function warm(serviceUrl: string): Promise<void> {
    const warmed =
      warming.get(serviceUrl) ??
      client(serviceUrl)
        .then(({ credentials: signer }) => signer.signRequest(unsent()))
        .then(() => undefined)
        .finally(() => warming.delete(serviceUrl));
    warming.set(serviceUrl, warmed);
    return warmed;
  }

  return { identity, client, warm, factory: { create: client } };
}

/** A request that is signed and not sent. */
function unsent(): Signed {
  return { headers: new Headers() } as unknown as Signed;
}

type Signed = Parameters<ConnectorClient['credentials']['signRequest']>[0];

/** No token could be had, so nothing was sent. */
export class NoToken extends Error {
  override readonly name = 'NoToken';
}

/**
 * The SDK repeats a POST after a 5xx or a reset, which posts twice; a repetition is decided by our outbox alone.
 * It follows redirects, which lead off the allow-list. And it waits for a token as long as that takes.
 */
function harden(client: ConnectorClient): ConnectorClient {
  // The client keeps its pipeline private; there is no option that reaches it.
  const { pipeline }: { readonly pipeline: Pipeline } = client['client'];
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.removePolicy({ name: 'redirectPolicy' });
  const { credentials } = client;
  client.credentials = {
    async signRequest(request) {
      try {
        return await inTime(credentials.signRequest(request));
      } catch (error) {
        throw new NoToken('no token for sending', { cause: error });
      }
    },
  };
  pipeline.addPolicy({
    name: 'sendLimit',
    sendRequest(request, next) {
      request.timeout = sendLimit;
      return next(request);
    },
  });
  return client;
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('time limit')), tokenLimit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

interface Pipeline {
  removePolicy(options: { readonly name: string }): void;
  addPolicy(policy: {
    readonly name: string;
    sendRequest(
      request: { timeout: number },
      next: (request: { timeout: number }) => Promise<unknown>,
    ): Promise<unknown>;
  }): void;
}

function credentials(bot: BotCredentials | undefined): ServiceClientCredentialsFactory {
  if (!bot) {
    return new PasswordServiceClientCredentialFactory('', '');
  }
  if (bot.password !== undefined) {
    return new ConfigurationServiceClientCredentialFactory({
      MicrosoftAppId: bot.appId,
      MicrosoftAppPassword: bot.password,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: bot.tenantId,
    });
  }
  return new FederatedCredentials(bot);
}
