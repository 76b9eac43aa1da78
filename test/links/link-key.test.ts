import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { localLinkKey } from '../../bot/local/link-key.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'uso-key-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'data');
}

describe('the key of local mode', () => {
  it('is made once for a data folder, so links outlive the program', async () => {
    const folder = newFolder();
    const first = await localLinkKey(folder);

    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(await localLinkKey(folder)).toBe(first);
    expect(await localLinkKey(newFolder())).not.toBe(first);
  });

  it('is readable by its owner alone', async () => {
    const folder = newFolder();
    await localLinkKey(folder);

    expect(statSync(join(folder, 'link-key')).mode & 0o777).toBe(
      process.platform === 'win32' ? 0o666 : 0o600,
    );
  });

  it('is the same for all that start at once, and nothing else is left behind', async () => {
    const folder = newFolder();
    const keys = await Promise.all(Array.from({ length: 20 }, () => localLinkKey(folder)));

    expect(new Set(keys)).toEqual(new Set([readFileSync(join(folder, 'link-key'), 'utf8')]));
    expect(readdirSync(folder)).toEqual(['link-key']);
  });
});
