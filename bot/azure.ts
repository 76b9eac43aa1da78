import type { TablesLocation } from '../storage/tables/client.ts';
import type { Config } from './config.ts';

/** Where the tables are. The identity library is large and needed only without a connection string. */
export async function serviceLocation({ storage, bot }: Config): Promise<TablesLocation> {
  switch (storage.kind) {
    case 'connection':
      return { connectionString: storage.connectionString };
    case 'endpoint': {
      const { ManagedIdentityCredential } = await import('@azure/identity');
      const clientId = bot?.managedIdentityClientId;
      return {
        endpoint: storage.url,
        credential:
          clientId === undefined
            ? new ManagedIdentityCredential()
            : new ManagedIdentityCredential({ clientId }),
      };
    }
    case 'embedded':
      throw new Error('the embedded store belongs to local mode');
  }
}
