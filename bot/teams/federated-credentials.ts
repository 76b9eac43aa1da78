import type { TokenCredential } from '@azure/identity';
import { AuthenticationConstants, ServiceClientCredentialsFactory } from 'botframework-connector';
import type { BotCredentials } from '../config.ts';

/** What the identity of the machine is exchanged for in Entra, for the bot's app to trust it. */
const exchange = 'api://AzureADTokenExchange/.default';
const scope = `${AuthenticationConstants.ToChannelFromBotOAuthScope}/.default`;

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/** Signs with a federated credential of the bot's app: no secret is kept anywhere. */
export class FederatedCredentials extends ServiceClientCredentialsFactory {
  readonly #bot: BotCredentials;
  #credential: Promise<TokenCredential> | undefined;

  constructor(bot: BotCredentials) {
    super();
    this.#bot = bot;
  }

  override isValidAppId(appId = ''): Promise<boolean> {
    return Promise.resolve(appId === this.#bot.appId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override createCredentials(): Promise<Credentials> {
    return Promise.resolve({
      signRequest: async (request) => {
        this.#credential ??= open(this.#bot);
        const token = await (await this.#credential).getToken(scope);
        if (!token) {
          throw new Error('no token');
        }
        request.headers.set('authorization', `Bearer ${token.token}`);
        return request;
      },
    });
  }
}

/** The library is large: it is loaded when the first message is sent. */
async function open({ appId, tenantId, managedIdentityClientId }: BotCredentials): Promise<TokenCredential> {
  const { ClientAssertionCredential, ManagedIdentityCredential } = await import('@azure/identity');
  const identity =
    managedIdentityClientId === undefined
      ? new ManagedIdentityCredential()
      : new ManagedIdentityCredential({ clientId: managedIdentityClientId });
  return new ClientAssertionCredential(
    tenantId,
    appId,
    async () => (await identity.getToken(exchange)).token,
  );
}
