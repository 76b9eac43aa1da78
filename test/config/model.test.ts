import { describe, expect, it } from 'vitest';
import { type Environment, readConfig } from '../../bot/config.ts';

const service = {
  BOT_APP_ID: '0b6d5a1c-6f0e-4a53-9f0a-5a5d3f6f1a01',
  BOT_TENANT_ID: '7d0f1a32-1c55-4c0e-8a35-0c0b1e0f2b02',
  AZURE_TABLES_ENDPOINT: 'https://example.table.core.windows.net',
};
const azure = {
  AZURE_OPENAI_ENDPOINT: 'https://example.openai.azure.com/',
  AZURE_OPENAI_KEY: 'secret-key',
  AZURE_OPENAI_DEPLOYMENT: 'small',
};

function modelOf(env: Environment) {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.faults.join('; '));
  return read.config.model;
}

function faultsOf(env: Environment): readonly string[] {
  const read = readConfig(env);
  return read.ok ? [] : read.faults;
}

const faulty = (env: Environment) => faultsOf(env).map((fault) => fault.slice(0, fault.indexOf(':')));

describe('the optional model', () => {
  it('is off unless there is a key', () => {
    expect(modelOf({})).toBeUndefined();
    expect(modelOf({ OPENAI_API_KEY: ' ', AZURE_OPENAI_KEY: '' })).toBeUndefined();
  });

  it('is off with a key alone, which many have for other things', () => {
    expect(modelOf({ OPENAI_API_KEY: 'secret-key' })).toBeUndefined();
    expect(modelOf({ ...azure, OPENAI_API_KEY: 'secret-key' })).toMatchObject({ kind: 'azure' });
  });

  it('is OpenAI’s with a key and a model', () => {
    expect(modelOf({ OPENAI_API_KEY: ' secret-key ', OPENAI_MODEL: 'gpt-4.1-mini' })).toEqual({
      kind: 'openai',
      endpoint: 'https://api.openai.com/v1',
      key: 'secret-key',
      model: 'gpt-4.1-mini',
    });
  });

  it.each([
    ['https://models.example', 'https://models.example/v1'],
    ['https://models.example/', 'https://models.example/v1'],
    ['https://models.example/v1/', 'https://models.example/v1'],
    ['https://models.example/openai/v1', 'https://models.example/openai/v1'],
    ['http://127.0.0.1:11434', 'http://127.0.0.1:11434/v1'],
  ])('is another that speaks its protocol: %s', (given, endpoint) => {
    expect(
      modelOf({ OPENAI_API_KEY: 'k', OPENAI_ENDPOINT: given, OPENAI_MODEL: 'org/small:8b' }),
    ).toMatchObject({
      endpoint,
      model: 'org/small:8b',
    });
  });

  it('is a deployment of Azure', () => {
    const model = {
      kind: 'azure',
      endpoint: 'https://example.openai.azure.com',
      key: 'secret-key',
      deployment: 'small',
      apiVersion: '2024-10-21',
    };
    expect(modelOf(azure)).toEqual(model);
    expect(modelOf({ ...azure, AZURE_OPENAI_API_VERSION: '2025-04-01-preview' })).toEqual({
      ...model,
      apiVersion: '2025-04-01-preview',
    });
  });

  it.each<readonly [Environment, readonly string[]]>([
    [{ AZURE_OPENAI_KEY: 'k' }, ['AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_DEPLOYMENT']],
    [{ AZURE_OPENAI_API_VERSION: '2024-10-21' }, Object.keys(azure)],
    [{ OPENAI_ENDPOINT: 'https://models.example', OPENAI_MODEL: 'm' }, ['OPENAI_ENDPOINT', 'OPENAI_MODEL']],
    [{ ...azure, OPENAI_API_KEY: 'k', OPENAI_MODEL: 'm' }, ['OPENAI_API_KEY']],
    [{ OPENAI_API_KEY: 'two words' }, ['OPENAI_API_KEY']],
    [{ OPENAI_API_KEY: 'k\r\nx-evil: 1' }, ['OPENAI_API_KEY']],
    [{ OPENAI_API_KEY: 'k', OPENAI_ENDPOINT: 'http://models.example' }, ['OPENAI_ENDPOINT']],
    [{ OPENAI_API_KEY: 'k', OPENAI_ENDPOINT: 'https://user:pass@models.example' }, ['OPENAI_ENDPOINT']],
    [{ OPENAI_API_KEY: 'k', OPENAI_ENDPOINT: 'file:///etc' }, ['OPENAI_ENDPOINT']],
    [{ OPENAI_API_KEY: 'k', OPENAI_MODEL: 'a b' }, ['OPENAI_MODEL']],
    [{ ...azure, AZURE_OPENAI_ENDPOINT: 'http://models.example' }, ['AZURE_OPENAI_ENDPOINT']],
    [{ ...azure, AZURE_OPENAI_API_VERSION: 'latest' }, ['AZURE_OPENAI_API_VERSION']],
  ])('names what is wrong: %j', (env, names) => {
    expect(faulty(env)).toEqual(names);
    for (const fault of faultsOf(env)) {
      for (const value of Object.values(env)) expect(fault).not.toMatch(new RegExp(`\\b${value}\\b`));
    }
  });

  it('takes no http in production, not even on loopback', () => {
    const env = { ...service, NODE_ENV: 'production', OPENAI_API_KEY: 'k' };
    expect(faulty({ ...env, OPENAI_ENDPOINT: 'http://127.0.0.1:11434' })).toEqual(['OPENAI_ENDPOINT']);
    expect(faulty({ ...env, OPENAI_ENDPOINT: 'https://models.example' })).toEqual([]);
  });
});
