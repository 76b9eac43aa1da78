import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { audienceText, type ShownBinding } from '../channels/binding-text.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { shortened } from '../shortened.ts';
import { text } from '../text/catalogue.ts';
import { dateText } from '../text/dates.ts';
import template from './announce-card.template.json' with { type: 'json' };
import { channelName, teamAndChannel } from './channel-name.ts';
import { fitting } from './fitting-choices.ts';

type AnnounceFault = 'choose-session' | 'choose-channel';

interface AnnounceChannel {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly binding: ShownBinding;
  /** Whether the chosen session is there already; publishing again adds no second card. */
  readonly posted: boolean;
}

interface AnnounceSession {
  readonly id: string;
  readonly title: string;
  readonly start: number;
  /** Members do not know of it yet; publishing in channels publishes it. */
  readonly draft?: boolean | undefined;
}

export interface AnnounceCardInput {
  readonly language: Language;
  readonly now: Date;
  readonly sessions: readonly AnnounceSession[];
  readonly channels: readonly AnnounceChannel[];
  readonly values: { readonly session: string; readonly channels: readonly string[] };
  readonly fault?: AnnounceFault | undefined;
  readonly nonce: string;
}

/**
 * So long (characters, as they are written on the card) may the choices be, so that the card keeps its size; sessions
 * leave room for channels.
 */
const room = 10_900;
const roomOfSessions = 3_500;
const longestName = 30;
const longestTitle = 60;

/** Which session to which channels; one press publishes. */
export function announceCard({
  language,
  sessions,
  channels,
  values,
  fault,
  nonce,
}: AnnounceCardInput): Card {
  const heading = text(language, 'announce.heading');
  const offered = fitting(
    sessions.map((session) => ({ title: sessionTitle(language, session), value: session.id })),
    values.session,
    roomOfSessions,
  );
  // Those that have it already come last, so that the ones cut off are reached by publishing again.
  const ordered = channels.toSorted((a, b) => Number(a.posted) - Number(b.posted));
  const shown = fitting(
    ordered.map((channel) => ({ title: channelTitle(language, channel), value: channel.id })),
    values.channels.join(','),
    room - offered.used,
    'all',
  ).fitting;
  const faultText = fault
    ? text(language, fault === 'choose-session' ? 'announce.chooseSession' : 'announce.chooseChannel')
    : '';
  return render(
    template,
    {
      language,
      speak: `${heading}. ${faultText || text(language, 'announce.lead')}`,
      fallback: heading,
      heading,
      lead: text(language, 'announce.lead'),
      correct: `⚠ ${text(language, 'announce.correct')}`,
      faulty: fault !== undefined,
      sessionLabel: text(language, 'announce.session'),
      sessionFault: `⚠ ${faultText}`,
      sessionFaulty: fault === 'choose-session',
      sessionError: text(language, 'announce.chooseSession'),
      sessions: offered.fitting.choices,
      session: values.session,
      channelsLabel: text(language, 'announce.channels'),
      channelsFault: `⚠ ${faultText}`,
      channelsFaulty: fault === 'choose-channel',
      channels: shown.choices,
      chosen: shown.chosen,
      cut: channels.length > shown.choices.length,
      cutText: text(language, 'announce.cut', { shown: shown.choices.length, all: channels.length }),
      submit: text(language, 'announce.submit'),
      more: text(language, 'announce.more'),
      newAnnouncement: text(language, 'announcements.new'),
      openAnnouncements: text(language, 'announcements.openAll'),
      openSessions: text(language, 'session.openSessions'),
      openChannels: text(language, 'announce.openChannels'),
      nonce,
    },
    faultText || heading,
  );
}

function sessionTitle(language: Language, { title, start, draft }: AnnounceSession): string {
  const when = `${shortened(plain(title), longestTitle)} · ${dateText(language, start)}`;
  return draft ? `${when} (${text(language, 'sessions.draftMark')})` : when;
}

function channelTitle(language: Language, { name, team, binding, posted }: AnnounceChannel): string {
  // Choices drawn as a list are read as Markdown; those in a drop-down are not.
  const channel = shortened(channelName(language, name), longestName);
  const where = teamAndChannel(shortened(team, longestName), channel);
  const title = markdown(`${where} – ${shortened(audienceText(language, binding), longestName)}`);
  return posted ? `${title} (${text(language, 'announce.posted')})` : title;
}
