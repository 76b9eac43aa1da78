/** Where the public cloud's Teams receives what a bot sends. */
export const publicCloudHosts: readonly string[] = ['smba.trafficmanager.net'];

/** An allow-list entry (`host` or `host:port`) as `URL.host` spells it, or undefined if it is neither. */
export function serviceHostOf(text: string): string | undefined {
  if (!/^[A-Za-z0-9.:[\]-]+$/.test(text) || !URL.canParse(`https://${text}`)) return undefined;
  return new URL(`https://${text}`).host;
}
