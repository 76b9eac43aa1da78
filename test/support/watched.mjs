import dns from 'node:dns';
import net from 'node:net';

// Loaded before the program of a test: notes where it connects to and which names it looks up, and tells that and what
// memory it holds when it is asked; 'collected', once nothing is left to collect.

/** @type {Set<string>} */
const dialled = new Set();

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [first] = args;
  const [target] = Array.isArray(first) ? first : [first];
  if (typeof target === 'object')
    dialled.add(`${target.host ?? target.path ?? 'localhost'}:${target.port ?? ''}`);
  else dialled.add(`${args[1] ?? 'localhost'}:${target}`);
  return Reflect.apply(connect, this, args);
};

for (const resolver of [dns, dns.promises]) {
  const { lookup } = resolver;
  Object.assign(resolver, {
    /** @param {[string, ...unknown[]]} args */
    lookup(...args) {
      if (!net.isIP(args[0])) dialled.add(`looked up ${args[0]}`);
      return Reflect.apply(lookup, this, args);
    },
  });
}

process.on('message', (how) => {
  if (how === 'collected') {
    globalThis.gc?.();
    globalThis.gc?.();
  }
  process.send?.(how === 'dialled' ? [...dialled] : process.memoryUsage());
});
// It is not for us that the program goes on.
process.channel?.unref();
