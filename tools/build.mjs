import { fileURLToPath } from 'node:url';
import { formatMessages } from 'esbuild';
import { buildDev, buildProduct } from './bundle/bundle.mjs';
import { capture } from './run/process.mjs';

// A process of its own: esbuild's memory and its helper process must not stay with the bot.

const root = fileURLToPath(new URL('..', import.meta.url));
const [developmentFolder] = process.argv.slice(2);

/** What the bot learns from the utterances is part of the build. */
async function learn() {
  const { ok, output } = await capture(root, process.execPath, ['dist/understanding.js', 'build']);
  if (!ok) throw new Error(output);
}

try {
  if (developmentFolder) await buildDev(root, developmentFolder);
  else {
    await buildProduct(root);
    await learn();
  }
} catch (error) {
  const faults = error instanceof Error && 'errors' in error ? error.errors : undefined;
  if (!Array.isArray(faults)) throw error;
  console.error((await formatMessages(faults, { kind: 'error' })).join('').trim());
  process.exitCode = 1;
}
