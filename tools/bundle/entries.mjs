/** What is built into dist/: the file's name there → the source it starts from. A child process needs its own. */
export const entries = {
  index: 'bot/index.ts',
  network: 'bot/network/cli.ts',
  'azurite-child': 'bot/local/azurite-child.ts',
  manifest: 'manifest/cli.ts',
  understanding: 'bot/understanding/cli.ts',
};

/** Folders and files whose content decides whether dist/ is stale. */
export const buildInputs = [
  'bot',
  'cards',
  'storage',
  'manifest',
  'tools/build.mjs',
  'tools/bundle',
  'package.json',
  'package-lock.json',
];

/** Packages that the bundle leaves in node_modules; it leaves development dependencies there as well. */
export const external = ['dtrace-provider', '@azure/identity'];
