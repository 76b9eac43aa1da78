import { runManifest } from './run.ts';

process.exitCode = runManifest({
  root: process.cwd(),
  args: process.argv.slice(2),
  // biome-ignore lint/style/noProcessEnv: the one place of this tool that hands the environment on
  env: process.env,
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
});
