import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeOf } from './node-versions/fetch.mjs';
import { startAndStop } from './node-versions/start.mjs';
import { runTests } from './node-versions/tests.mjs';

// npm run node-versions                      the built bot starts, gets ready and ends on 20, 22 and 24
// npm run node-versions -- 22 24             … on these
// npm run node-versions -- --tests [ARGS]    … and passes npm test (ARGS go to vitest: a part of it)

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const flag = args.indexOf('--tests');
const majors = (flag < 0 ? args : args.slice(0, flag)).map(Number);

for (const major of majors.length > 0 ? majors : [20, 22, 24]) {
  const folder = mkdtempSync(join(tmpdir(), `uso-node-${major}-`));
  try {
    const node = await nodeOf(root, major);
    const done = [await startAndStop(root, node, folder)];
    if (flag >= 0) done.push(await runTests(root, node, folder, args.slice(flag + 1)));
    console.log(`ok     Node ${node.version}: ${done.join(', ')}`);
  } catch (error) {
    console.log(`FAILED Node ${major}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
