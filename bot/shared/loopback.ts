const loopbackIPv4 = /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;

/** `hostname` as `URL` spells it: lower case, IPv6 in brackets. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || loopbackIPv4.test(hostname);
}

/** `address` as a socket spells it: no brackets, IPv4 perhaps mapped into IPv6. */
export function isLoopbackAddress(address: string | undefined): boolean {
  return address === '::1' || loopbackIPv4.test((address ?? '').replace(/^::ffff:/i, ''));
}
