import { describe, expect, it } from 'vitest';
import { placeholder, readIdentity } from '../../manifest/identity.ts';

const appId = '3F0C1A52-7D4E-4B8A-9C61-0E5D2B7A8F14';

describe('the ids of the package', () => {
  it('come from the environment', () => {
    expect(readIdentity({ BOT_APP_ID: ` ${appId} `, USO_PUBLIC_URL: 'https://uso.kunta.example/x' })).toEqual(
      {
        kind: 'known',
        identity: { appId: appId.toLowerCase(), publicHost: 'uso.kunta.example', placeholdersFor: [] },
      },
    );
  });

  it('are the documented placeholders where the environment says nothing', () => {
    expect(readIdentity({ BOT_APP_ID: '' })).toEqual({
      kind: 'known',
      identity: { ...placeholder, placeholdersFor: ['BOT_APP_ID', 'USO_PUBLIC_URL'] },
    });
  });

  it('are refused all at once by the names of their variables, never showing a value', () => {
    expect(readIdentity({ BOT_APP_ID: 'salainen', USO_PUBLIC_URL: 'salainen' })).toEqual({
      kind: 'faulty',
      faults: ['BOT_APP_ID: must be a GUID', 'USO_PUBLIC_URL: must be an https address'],
    });
  });

  it.each([
    ['http://uso.kunta.example', 'faulty'],
    ['ftp://uso.kunta.example', 'faulty'],
    ['http://127.0.0.1:3978', 'known'],
  ])('take http on loopback only (%s: %s)', (url, kind) => {
    expect(readIdentity({ USO_PUBLIC_URL: url }).kind).toBe(kind);
  });
});
