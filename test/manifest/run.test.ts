import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runManifest, zipPath } from '../../manifest/run.ts';
import { packed, root } from './project.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uso-manifest-'));
  cpSync(join(root, 'manifest'), join(folder, 'manifest'), { recursive: true });
  cpSync(join(root, 'cards/text'), join(folder, 'cards/text'), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('npm run manifest', () => {
  it('writes the zip and says which ids are placeholders', () => {
    expect(run([])).toEqual({
      code: 0,
      said: [
        zipPath,
        expect.stringMatching(/^BOT_APP_ID is not set/),
        expect.stringMatching(/^USO_PUBLIC_URL is/),
      ],
      complained: [],
    });
    expect(readFileSync(join(folder, zipPath)).equals(packed())).toBe(true);
  });

  it('never writes a package with a fault', () => {
    writeFileSync(
      join(folder, 'manifest/icons/outline.png'),
      readFileSync(join(folder, 'manifest/icons/color.png')),
    );
    const { code, complained } = run([]);
    expect(code).toBe(1);
    expect(complained).toContain('outline.png: is 192 × 192, not 32 × 32');
    expect(existsSync(join(folder, zipPath))).toBe(false);
  });

  it('refuses ids that it can’t use', () => {
    expect(run([], { BOT_APP_ID: 'x' })).toEqual({
      code: 1,
      said: [],
      complained: ['BOT_APP_ID: must be a GUID'],
    });
  });

  it('refuses a word that it doesn’t know', () => {
    expect(run(['chekc'])).toMatchObject({ code: 1, complained: [expect.stringMatching(/^Use: /)] });
  });
});

describe('npm run manifest -- check', () => {
  it('is silent and writes nothing when all is right', () => {
    expect(run(['check'])).toEqual({ code: 0, said: [], complained: [] });
    expect(existsSync(join(folder, zipPath))).toBe(false);
  });

  it('names the place in the card texts where the description of a listed command is missing', () => {
    change('cards/text/sv.json', (texts) => ({
      ...texts,
      command: { ...Object(texts['command']), helpDescription: '', bookDescription: 'Boka {what}.' },
    }));
    expect(run(['check'])).toEqual({
      code: 1,
      said: [],
      complained: [
        "cards/text/sv.json: command.bookDescription has a parameter, which a manifest can't fill in",
        'cards/text/sv.json: command.helpDescription is missing',
      ],
    });
  });

  it('names the fault when the product’s version moves and the manifest’s doesn’t', () => {
    change('package.json', (json) => ({ ...json, version: '7.0.0' }));
    expect(run(['check'])).toMatchObject({
      code: 1,
      complained: [expect.stringContaining("package.json's 7.0.0")],
    });
  });

  it('works as a program: built, quiet and 0 when right, lines on stderr and 1 when not', () => {
    const program = join(folder, 'manifest-cli.mjs');
    const entryPoints = [join(root, 'manifest/cli.ts')];
    buildSync({
      entryPoints,
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
    });
    const check = (env: Record<string, string>) =>
      spawnSync(process.execPath, [program, 'check'], { cwd: folder, env, encoding: 'utf8' });

    expect(check({})).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(check({ BOT_APP_ID: 'x' })).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'BOT_APP_ID: must be a GUID\n',
    });
  });
});

function run(args: readonly string[], env: Record<string, string> = {}) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = runManifest({
    root: folder,
    args,
    env,
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, said, complained };
}

function change(path: string, edit: (json: Record<string, unknown>) => object): void {
  const file = join(folder, path);
  writeFileSync(file, JSON.stringify(edit(JSON.parse(readFileSync(file, 'utf8')))));
}
