import { languageCard } from '../../cards/language/language.ts';
import { setLanguage } from '../../storage/people.ts';
import type { Language } from '../shared/people.ts';
import type { Reply, Services, Turn } from '../turn.ts';

/** `kieli`: the three languages, the present one told; or whether to go on in the one that was asked for. */
export function chooseLanguage({ language }: Turn, wanted?: Language): Promise<Reply> {
  return Promise.resolve({ kind: 'card', card: languageCard({ language, wanted }) });
}

/** From now on the bot speaks this language to the person. */
export async function changeLanguage(
  turn: Turn,
  { language }: { readonly language: Language },
  services: Services,
): Promise<Reply> {
  await setLanguage(services.tables, turn.actor, language);
  services.people.forget(turn.actor);
  return { kind: 'card', card: languageCard({ language }) };
}
