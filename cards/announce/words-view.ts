import { isHttpsLink } from '../../bot/https-link.ts';
import { type AnnouncementContent, inLanguage } from '../../bot/shared/announcement.ts';
import type { Language } from '../../bot/shared/people.ts';
import { markdown, plain } from '../escape.ts';
import type { View } from '../render.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';

export function distinctOf(words: readonly string[]): readonly string[] {
  return [...new Set(words)].filter((one) => one !== '');
}

interface WordsOptions {
  /** In the order in which they are shown. */
  readonly languages: readonly Language[];
  readonly say: (make: (language: Language) => string) => string;
  /** What the picture shows if nobody said; plain. */
  readonly title: string;
  /** Each text is cut to so many characters. */
  readonly longest: number;
}

/** Picture, texts and link of an announcement, for the card of a free one and for a session's. */
export function wordsView(
  announcement: string,
  content: AnnouncementContent,
  { languages, say, title, longest }: WordsOptions,
): View {
  const texts = distinctOf(languages.map((l) => inLanguage(l, content.textFi, content.textSv)));
  const pictured = distinctOf(languages.map((l) => inLanguage(l, content.pictureFi, content.pictureSv)));
  return {
    announcement,
    pictured: isHttpsLink(content.picture),
    picture: content.picture,
    pictureWords: plain(pictured.join(' · ')) || title,
    texts: texts.map((words, i) => ({ text: markdown(shortened(words, longest)), separator: i > 0 })),
    acknowledge: say((l) => text(l, 'announcements.acknowledge')),
    linked: isHttpsLink(content.link),
    link: content.link,
    openLink: say((l) => text(l, 'announcements.openLink')),
  };
}
