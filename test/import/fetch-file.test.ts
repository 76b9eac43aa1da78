import { describe, expect, it } from 'vitest';
import { createFetchFile, isFileAddress } from '../../bot/teams/fetch-file.ts';
import { useFileServer } from './file-server.ts';

const files = useFileServer();

const teams = [
  'https://kunta-my.sharepoint.com/personal/joku/_layouts/15/download.aspx?UniqueId=1&tempauth=x.y-z',
  'https://KUNTA.sharepoint.com/sites/uso/tiedosto.xlsx',
  'https://kunta.sharepoint.com:443/x',
];
const elsewhere = [
  'http://kunta-my.sharepoint.com/x',
  'https://sharepoint.com/x',
  'https://kunta.sharepoint.com.paha.example/x',
  'https://paha.example/kunta.sharepoint.com',
  'https://kunta.sharepoint.com@paha.example/x',
  'https://joku:salasana@kunta.sharepoint.com/x',
  'https://kunta.sharepoint.com:8443/x',
  'https://a.b.sharepoint.com/x',
  'https://paha.example#.sharepoint.com',
  'https://paha.example\\.sharepoint.com/x',
  'https://kuntasharepoint.com/x',
  'https://169.254.169.254/metadata/identity/oauth2/token',
  'https://[::ffff:169.254.169.254]/x',
  'file:///etc/passwd',
  'data:text/plain,x',
  'ftp://kunta.sharepoint.com/x',
  '//kunta.sharepoint.com/x',
  '',
];
const here = ['http://127.0.0.1:3978/x', 'http://localhost/x', 'http://[::1]:1/x'];

describe('an address that comes with a message', () => {
  it.each(teams)('is followed to where Teams keeps files: %s', (url) => {
    expect([isFileAddress(url, false), isFileAddress(url, true)]).toEqual([true, true]);
  });

  it.each(elsewhere)('is followed nowhere else: %s', (url) => {
    expect([isFileAddress(url, false), isFileAddress(url, true)]).toEqual([false, false]);
  });

  it.each(here)('is followed to this machine in local mode alone: %s', (url) => {
    expect([isFileAddress(url, false), isFileAddress(url, true)]).toEqual([false, true]);
  });

  it('is asked before anything is fetched', async () => {
    const url = files.put((res) => res.end('secret'));
    expect(await createFetchFile({ mode: 'service' })(url, 100)).toEqual({ kind: 'foreign' });
    expect(files.asked).toEqual([]);
    expect(await createFetchFile({ mode: 'local' })(url, 100)).toMatchObject({ kind: 'fetched' });
  });

  it('gives at most as many bytes as may be', async () => {
    const url = files.put((res) => res.end('x'.repeat(100)));
    const fetchFile = createFetchFile({ mode: 'local' });
    expect(await fetchFile(url, 99)).toEqual({ kind: 'too-large' });
    expect(await fetchFile(url, 100)).toMatchObject({ kind: 'fetched' });
  });

  it('may lead to nobody', async () => {
    expect(await createFetchFile({ mode: 'local' })('http://127.0.0.1:1/x', 9)).toEqual({
      kind: 'unreachable',
    });
  });
});
