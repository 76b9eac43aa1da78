import { type AnnouncementContent, inLanguage } from '../../bot/shared/announcement.ts';
import type { BilingualText } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { fittingCard } from '../fitting.ts';
import { render } from '../render.ts';
import { factRows } from '../sessions/facts.ts';
import { kindText } from '../sessions/kinds.ts';
import { both, bothVoices, oneVoice } from '../sessions/voice.ts';
import { text } from '../text/catalogue.ts';
import template from './announcement-card.template.json' with { type: 'json' };
import { momentText } from './moment-text.ts';
import { distinctOf, wordsView } from './words-view.ts';

/** `both`: Finnish and then Swedish, for channels that read both. */
export type AnnouncementVoice = Language | 'both';

export interface AnnouncementCardInput {
  readonly announcement: string;
  readonly content: AnnouncementContent;
  readonly voice: AnnouncementVoice;
  /** What the content was added to: it gives kind and title, and opens. */
  readonly session?: AnnouncedSession | undefined;
  /** Whom readers may ask; '' where nobody is known any more. */
  readonly from: string;
  /** When this reader confirmed having read it, in milliseconds. */
  readonly readAt?: number | undefined;
  /** For its author only: nothing on it acts. */
  readonly preview?: boolean | undefined;
}

export interface AnnouncedSession {
  readonly id: string;
  readonly facts: SessionFacts;
  readonly topic?: BilingualText | undefined;
}

/** More than a text may have: shown whole. */
const whole = 10_000;

/** What is posted in channels and sent to persons. */
export function announcementCard(input: AnnouncementCardInput): Card {
  return fittingCard((longest) => card(input, longest), whole);
}

function card(
  { announcement, content, voice, session, from, readAt, preview }: AnnouncementCardInput,
  longest: number,
): Card {
  const languages: readonly Language[] = voice === 'both' ? ['fi', 'sv'] : [voice];
  const language = voice === 'both' ? 'fi' : voice;
  const voices = voice === 'both' ? bothVoices : oneVoice(voice);
  const { say, merge } = voices;
  const { titleFi, titleSv } = session?.facts ?? content;
  const [title = '', otherTitle = ''] = distinctOf(languages.map((l) => inLanguage(l, titleFi, titleSv)));
  const kind = say((l) => kindOf(l, content, session));
  const shownTitle = plain(both(title, otherTitle || title));
  const summary = `${kind}: ${shownTitle}`;
  const asks = content.acknowledge && readAt === undefined;
  const { topic } = session ?? {};
  return render(
    template,
    {
      ...wordsView(announcement, content, { languages, say, title: shownTitle, longest }),
      language,
      speak: `${kindOf(language, content, session)}: ${plain(title)}.`,
      fallback: summary,
      kind,
      title: markdown(title),
      otherTitle: markdown(otherTitle),
      hasOtherTitle: otherTitle !== '',
      hasFacts: session !== undefined,
      // How to register stands on the session's own card, which changes with it.
      facts: session
        ? factRows(voices, session.facts, topic && (voice === 'sv' ? topic.sv : topic.fi), 'past')
        : [],
      sent: from !== '',
      from: say((l) => text(l, 'announcements.from', { name: markdown(from) })),
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
      opens: session !== undefined && preview !== true,
      openSession: say((l) => text(l, 'announcements.openSession')),
      session: session?.id ?? '',
    },
    summary,
  );
}

function kindOf(
  language: Language,
  { kind }: AnnouncementContent,
  session: AnnouncedSession | undefined,
): string {
  return kind === 'session'
    ? session
      ? kindText(language, session.facts.kind)
      : ''
    : text(language, `announcements.kind-${kind}`);
}
