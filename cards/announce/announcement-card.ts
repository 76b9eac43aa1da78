import { isHttpsLink } from '../../bot/https-link.ts';
import type { AnnouncementContent } from '../../bot/shared/announcement.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { both, bothVoices, oneVoice } from '../sessions/voice.ts';
import { text } from '../text/catalogue.ts';
import template from './announcement-card.template.json' with { type: 'json' };
import { fittingCard } from './fitting.ts';
import { momentText } from './moment-text.ts';
import { shortened } from './shortened.ts';

/** `both`: Finnish and then Swedish, for channels that read both. */
export type AnnouncementVoice = Language | 'both';

export interface AnnouncementCardInput {
  readonly announcement: string;
  readonly content: AnnouncementContent;
  readonly voice: AnnouncementVoice;
  /** When this reader confirmed having read it, in milliseconds. */
  readonly readAt?: number | undefined;
  /** For its author only: nothing on it acts. */
  readonly preview?: boolean | undefined;
}

/** More than a text may have: shown whole. */
const whole = 10_000;

/** What is posted in channels and sent to persons. */
export function announcementCard(input: AnnouncementCardInput): Card {
  return fittingCard((longest) => card(input, longest), whole);
}

function card(
  { announcement, content, voice, readAt, preview }: AnnouncementCardInput,
  longest: number,
): Card {
  const languages: readonly Language[] = voice === 'both' ? ['fi', 'sv'] : [voice];
  const language = voice === 'both' ? 'fi' : voice;
  const { say, merge } = voice === 'both' ? bothVoices : oneVoice(voice);
  const [title = '', otherTitle = ''] = distinctOf(languages.map((l) => titleIn(l, content)));
  const texts = distinctOf(languages.map((l) => inLanguage(l, content.textFi, content.textSv)));
  const kind = say((l) => text(l, `announcements.kind-${content.kind}`));
  const shownTitle = plain(both(title, otherTitle || title));
  const summary = `${kind}: ${shownTitle}`;
  const asks = content.acknowledge && readAt === undefined;
  const acknowledge = say((l) => text(l, 'announcements.acknowledge'));
  return render(
    template,
    {
      language,
      speak: `${text(language, `announcements.kind-${content.kind}`)}: ${plain(title)}.`,
      fallback: summary,
      kind,
      title: markdown(title),
      otherTitle: markdown(otherTitle),
      hasOtherTitle: otherTitle !== '',
      pictured: isHttpsLink(content.picture),
      picture: content.picture,
      pictureWords:
        plain(
          distinctOf(languages.map((l) => inLanguage(l, content.pictureFi, content.pictureSv))).join(' · '),
        ) || shownTitle,
      texts: texts.map((words, i) => ({ text: markdown(shortened(words, longest)), separator: i > 0 })),
      read: readAt !== undefined,
      readText:
        readAt === undefined
          ? ''
          : `✓ ${merge((l) => text(l, 'announcements.acknowledgedAt', { at: momentText(l, readAt) }))}`,
      previewed: preview === true && asks,
      previewText: say((l) =>
        text(l, 'announcements.previewNote', { button: text(l, 'announcements.acknowledge') }),
      ),
      acknowledges: asks && preview !== true,
      acknowledge,
      announcement,
      linked: isHttpsLink(content.link),
      link: content.link,
      openLink: say((l) => text(l, 'announcements.openLink')),
    },
    summary,
  );
}

/** A Swedish reader without a Swedish text gets the Finnish one, as an English reader always does. */
function inLanguage(language: Language, fi: string, sv: string): string {
  return language === 'sv' && sv !== '' ? sv : fi;
}

function titleIn(language: Language, { titleFi, titleSv }: AnnouncementContent): string {
  return inLanguage(language, titleFi, titleSv);
}

function distinctOf(words: readonly string[]): readonly string[] {
  return [...new Set(words)].filter((one) => one !== '');
}
