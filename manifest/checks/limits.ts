import type { AppManifest, TextsByKey } from '../app-manifest.ts';

/**
 * The newer schemas allow titles of 128 and descriptions of 4000 characters; the clients' menus were made
 * for the limits of the older ones (up to 1.20), so those are kept.
 */
const limits = { title: 32, description: 128, commandsInList: 10 };

export function countFaults(manifest: AppManifest): string[] {
  const lists = manifest.bots?.[0]?.commandLists ?? [];
  return lists.flatMap(({ commands, scopes }) => {
    const where = `manifest.json: the command list of ${scopes.join(', ')}`;
    if (commands.length === 0) return [`${where} is empty`];
    if (commands.length <= limits.commandsInList) return [];
    return [`${where} has ${commands.length} commands, more than ${limits.commandsInList}`];
  });
}

export function lengthFaults(file: string, texts: TextsByKey): string[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    if (text.trim() === '') return [`${file}: ${key} is empty`];
    const limit = limitOf(key);
    return text.length > limit ? [`${file}: ${key} has ${text.length} characters, more than ${limit}`] : [];
  });
}

function limitOf(key: string): number {
  if (!key.startsWith('bots[')) return Number.POSITIVE_INFINITY;
  return key.endsWith('.title') ? limits.title : limits.description;
}
