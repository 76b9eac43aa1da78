import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endWithParent } from './run/parent.mjs';
import { Failed, prepare } from './run/prepare.mjs';
import { tasks } from './run/tasks.mjs';

// Every npm script comes through here, also on a fresh clone: nothing here may need node_modules at its start.

const root = fileURLToPath(new URL('..', import.meta.url));
const [name = '', ...args] = process.argv.slice(2);

endWithParent();
try {
  const task = tasks[name];
  if (task === undefined) throw new Failed(`Use: npm run ${Object.keys(tasks).join(' | ')}`);

  if (process.env['NODE_ENV'] !== 'production') await prepare(root);
  else if (!existsSync(join(root, 'dist/index.js'))) {
    throw new Failed(
      'With NODE_ENV=production nothing is installed or built, and dist/ is missing. Build it first without that: npm ci && npm run build',
    );
  }
  await task(root, args);
} catch (error) {
  if (!(error instanceof Failed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
