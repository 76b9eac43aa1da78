import { createRequire } from 'node:module';

// The Azurite of a test run: the product's own, but any account name is an account there, with the published key.
// Azurite's own way, a list in AZURITE_ACCOUNTS, would have to be known before the first test asks for one.

interface AccountDataStore {
  getAccount(name: string): { readonly name: string; readonly key1: Buffer };
}

const require = createRequire(import.meta.url);
const { EMULATOR_ACCOUNT_KEY: key1 } = require('azurite/dist/src/common/utils/constants') as {
  EMULATOR_ACCOUNT_KEY: Buffer;
};
const { default: Accounts } = require('azurite/dist/src/common/AccountDataStore') as {
  default: { prototype: AccountDataStore };
};
Accounts.prototype.getAccount = (name) => ({ name, key1 });

await import('../../bot/local/azurite-child.ts');
