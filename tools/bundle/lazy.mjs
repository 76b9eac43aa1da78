import { createRequire } from 'node:module';
import { relative } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Packages that the SDKs load when they start and the bot uses seldom or never. They stay in node_modules and
 * are loaded on first use: without them the bot starts in half the time.
 */
const seldomUsed =
  /^(@microsoft\/recognizers-text(-[a-z-]+)?|gpt-tokenizer|openai|@azure\/(identity|msal-node))(\/.*)?$/;

/** Used by every card, but not at start: in the bundle, run on first use. */
const onFirstUse = /^adaptive-expressions$/;

/** Its dependency makes Node 22 warn, and node-fetch wants it only on a Node without these two. */
const builtIn = /^whatwg-url$/;

const inPackages = /[\\/]node_modules[\\/]/;

/**
 * Puts a stand-in where a package requires one of these; the first property read from it loads the real one.
 * @param {string} root
 * @returns {import('esbuild').Plugin}
 */
export function lazyPackages(root) {
  return {
    name: 'lazy-packages',
    setup(build) {
      build.onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        const kept = seldomUsed.test(path);
        if (pluginData === 'the real one' || !(kept || onFirstUse.test(path))) return null;
        if (kind !== 'require-call' || !inPackages.test(importer)) return null;

        const real = await build.resolve(path, { kind, importer, resolveDir, pluginData: 'the real one' });
        return {
          // An external package comes back as it was asked for; it is at the top of node_modules.
          path: real.external ? require.resolve(path) : real.path,
          namespace: kept ? 'left-in-node-modules' : 'run-on-first-use',
          errors: real.errors,
        };
      });

      build.onResolve({ filter: builtIn }, ({ importer }) =>
        inPackages.test(importer) ? { path: 'whatwg-url', namespace: 'built-in' } : null,
      );
      build.onLoad({ filter: /./, namespace: 'built-in' }, () => ({
        contents: 'module.exports = { URL, URLSearchParams };',
      }));

      build.onLoad({ filter: /./, namespace: 'left-in-node-modules' }, ({ path }) => ({
        contents: standIn(
          `requireHere(${JSON.stringify(`../${relative(root, path).replaceAll('\\', '/')}`)})`,
        ),
      }));
      build.onLoad({ filter: /./, namespace: 'run-on-first-use' }, ({ path }) => ({
        contents: standIn(`require(${JSON.stringify(path)})`),
        resolveDir: root,
      }));
    },
  };
}

/**
 * `__esModule` is answered without loading, as importing code asks for it at once: all these packages have it.
 * @param {string} load
 */
function standIn(load) {
  return `
    let real;
    const loaded = () => (real ??= ${load});
    module.exports = new Proxy({}, {
      get: (_, key) => (key === '__esModule' ? true : loaded()[key]),
      has: (_, key) => key in loaded(),
      ownKeys: () => Reflect.ownKeys(loaded()),
      getOwnPropertyDescriptor: (_, key) => {
        const found = Reflect.getOwnPropertyDescriptor(loaded(), key);
        return found && { ...found, configurable: true };
      },
    });`;
}
