import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The key that signs links in local mode: made once for a data folder, readable by its owner alone. */
export async function localLinkKey(dataDir: string): Promise<string> {
  const file = join(dataDir, 'link-key');
  return (await read(file)) ?? make(dataDir, file);
}

async function read(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) {
      return undefined;
    }
    throw error;
  }
}

/** Written aside and put in place whole: of two processes that start at once both use the key of the first. */
async function make(dataDir: string, file: string): Promise<string> {
  const key = randomBytes(32).toString('base64url');
  const draft = `${file}.${randomUUID()}`;
  await mkdir(dataDir, { recursive: true });
  await writeFile(draft, key, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
    return key;
  } catch (error) {
    if (isCode(error, 'EEXIST')) {
      return await readFile(file, 'utf8');
    }
    throw error;
  } finally {
    await unlink(draft);
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
