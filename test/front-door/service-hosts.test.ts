import { describe, expect, it } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { allowedServiceUrl, serviceUrlCheck } from '../../bot/teams/service-hosts.ts';
import { service } from './door.ts';

const hosts = ['smba.trafficmanager.net', 'bot.example:8443', '127.0.0.1:9000', 'localhost:9000'];

describe('an address that the bot’s token may be sent to', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net',
    'https://smba.trafficmanager.net:443/teams/',
    'https://SMBA.trafficmanager.net/fi/7d0f1a32-1c55-4c0e-8a35-0c0b1e0f2b02/',
    'https://bot.example:8443/x',
    'https://127.0.0.1:9000/',
  ])('is https to a listed host, whatever the path: %s', (url) => {
    expect(allowedServiceUrl(url, hosts, { allowLoopbackHttp: 'never' })).toBe(true);
  });

  it.each([
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evil.smba.trafficmanager.net/',
    'https://evil.example/smba.trafficmanager.net',
    'https://smba.trafficmanager.net@evil.example/',
    'https://smba.trafficmanager.net:pass@evil.example/',
    'https://evil.example\\@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net\\.evil.example/',
    'https://smba.trafficmanager.net:8443/',
    'https://smba.trafficmanager.net./',
    'https://smba.trafficmanager.net%2eevil.example/',
    'https://smba.trafficmanager.net/#@evil.example',
    'https://smba.trafficmanager.net/?x=https://evil.example',
    'https://smba.trafficmanager.net/\r\nX: y',
    ' https://smba.trafficmanager.net/',
    'https:smba.trafficmanager.net/',
    'https:///smba.trafficmanager.net/',
    '//smba.trafficmanager.net/',
    'https://smbа.trafficmanager.net/', // a Cyrillic а
    'https://ｓmba.trafficmanager.net/',
    'https://bot.example/',
    'http://bot.example:8443/',
    'ftp://smba.trafficmanager.net/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://169.254.169.254/metadata/',
    'https://0177.0.0.1:9000.evil.example/',
    'https://[::1]/',
    'https://',
    '',
  ])('is nothing else: %s', (url) => {
    for (const allowLoopbackHttp of ['never', 'listed'] as const) {
      expect(allowedServiceUrl(url, hosts, { allowLoopbackHttp })).toBe(false);
    }
  });

  it('is http only to a listed loopback host, and only where that is allowed', () => {
    const listed = { allowLoopbackHttp: 'listed' } as const;
    expect(allowedServiceUrl('http://127.0.0.1:9000/', hosts, listed)).toBe(true);
    expect(allowedServiceUrl('http://localhost:9000/', hosts, listed)).toBe(true);
    expect(allowedServiceUrl('http://127.0.0.1:9001/', hosts, listed)).toBe(false);
    expect(allowedServiceUrl('http://127.0.0.2:9000/', hosts, listed)).toBe(false);
    expect(allowedServiceUrl('http://127.0.0.1:9000/', hosts, { allowLoopbackHttp: 'never' })).toBe(false);
  });

  it('follows from the configuration: local any loopback, service the list, production never http', () => {
    const check = (env: Record<string, string>) => {
      const read = readConfig(env);
      if (!read.ok) throw new Error(read.faults.join());
      return serviceUrlCheck(read.config);
    };
    const loopback = 'http://127.0.0.1:9000/';
    const teams = 'https://smba.trafficmanager.net/emea/';
    const listed = { ...service, USO_SERVICE_HOSTS: '127.0.0.1:9000, smba.trafficmanager.net' };
    expect([check({})(loopback), check({})(teams)]).toEqual([true, false]);
    expect([check(service)(loopback), check(service)(teams)]).toEqual([false, true]);
    expect([check(listed)(loopback), check(listed)(teams)]).toEqual([true, true]);
    expect(check({ ...listed, NODE_ENV: 'production' })(loopback)).toBe(false);
  });
});
