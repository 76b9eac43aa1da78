import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { text } from '../text/catalogue.ts';

/** Buttons that open a session's links; none where there are none. */
export function materialLinks(
  language: Language,
  { materials, recording }: Pick<SessionFacts, 'materials' | 'recording'>,
) {
  return [
    { title: text(language, 'materials.openMaterials'), link: materials },
    { title: text(language, 'materials.openRecording'), link: recording },
  ].flatMap(({ title, link }) =>
    link !== undefined && URL.canParse(link) ? [{ title, url: new URL(link).href }] : [],
  );
}
