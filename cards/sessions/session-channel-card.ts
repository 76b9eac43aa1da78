import { type AnnouncementContent, saysSomething } from '../../bot/shared/announcement.ts';
import type { BilingualText } from '../../bot/shared/network.ts';
import type { Language } from '../../bot/shared/people.ts';
import { wordsView } from '../announce/words-view.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { fittingCard } from '../fitting.ts';
import { render } from '../render.ts';
import { answerButtons, sharedAnswerTitle } from '../rsvp/answers.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { timeText } from '../text/dates.ts';
import { descriptionOf, factRows, titleOf } from './facts.ts';
import { kindText } from './kinds.ts';
import type { Phase } from './phase.ts';
import { phaseOf } from './phase.ts';
import { countsText, placesText, remoteRoomText } from './places.ts';
import template from './session-channel-card.template.json' with { type: 'json' };
import type { SessionItem } from './session-item.ts';
import { both, bothVoices, oneVoice, tied } from './voice.ts';

export interface SessionChannelCardInput {
  readonly now: Date;
  readonly item: Omit<SessionItem, 'own' | 'topic'>;
  /** Finnish and Swedish, for an audience with a Swedish-speaking or bilingual municipality. */
  readonly bilingual: boolean;
  readonly topic?: BilingualText | undefined;
  /** What its author added, in the announcement of this id. */
  readonly added?: { readonly announcement: string; readonly content: AnnouncementContent } | undefined;
}

/** More than an added text may have: shown whole. */
const whole = 10_000;

/** The announced card: the same for everybody in the channel, and true as of `now`. */
export function sessionChannelCard(input: SessionChannelCardInput): Card {
  return fittingCard((longest) => card(input, longest), whole);
}

function spoken(language: 'fi' | 'sv', item: SessionItem, phase: Phase): string {
  const { facts } = item;
  const title = plain(titleOf(language, facts));
  const what = text(language, 'session.announced', { kind: kindText(language, facts.kind), title });
  return sentences(what, timeText(language, facts.start, facts.end), placesText(language, item, phase));
}

function card({ now, bilingual, topic, added, ...input }: SessionChannelCardInput, longest: number): Card {
  const { id, facts, counts, status } = input.item;
  // Nobody's own answer may reach a card that all see, even if the caller has one at hand.
  const item = { id, facts, counts, status };
  const voice = bilingual ? bothVoices : oneVoice('fi');
  const phase = phaseOf(item, now);
  const swedishTitle = bilingual && facts.titleSv !== '' && facts.titleSv !== facts.titleFi;
  const title = plain(facts.titleFi);
  const kind = voice.say((l) => kindText(l, facts.kind));
  const time = voice.merge((l) => timeText(l, facts.start, facts.end));
  const places = voice.say((l) => placesText(l, item, phase));
  return render(
    template,
    {
      language: 'fi',
      speak: (bilingual ? (['fi', 'sv'] as const) : (['fi'] as const))
        .map((l) => spoken(l, item, phase))
        .join(' '),
      fallback: [title, ...(swedishTitle ? [plain(facts.titleSv)] : []), time, places].join('. '),
      kind,
      title: markdown(facts.titleFi),
      titleSv: markdown(facts.titleSv),
      swedishTitle,
      words:
        added && saysSomething(added.content)
          ? [
              {
                ...wordsView(added.announcement, added.content, {
                  languages: bilingual ? ['fi', 'sv'] : ['fi'],
                  say: voice.say,
                  title,
                  longest,
                }),
                acknowledges: added.content.acknowledge,
                acts: added.content.acknowledge || added.content.link !== '',
              },
            ]
          : [],
      descriptions: descriptions(bilingual ? ['fi', 'sv'] : ['fi'], facts),
      facts: factRows(voice, facts, topic && (bilingual ? both(topic.fi, topic.sv) : topic.fi), phase),
      places: tied(places),
      boxStyle: phase === 'full' ? 'warning' : 'emphasis',
      details: details(bilingual ? ['fi', 'sv'] : ['fi'], item, phase),
      answers: answerButtons(item, phase, sharedAnswerTitle(voice)),
    },
    plain(`${kind}: ${bilingual ? both(facts.titleFi, facts.titleSv || facts.titleFi) : title}`),
  );
}

function details(languages: readonly Language[], item: SessionItem, phase: Phase) {
  return languages.map((language, i) => {
    const room = phase === 'full' ? remoteRoomText(language, item) : '';
    return { text: [countsText(language, item), room].filter(Boolean).join(' '), subtle: i > 0 };
  });
}

/** What it is about, in each language once; a channel need not see all of it. */
function descriptions(languages: readonly Language[], facts: SessionItem['facts']) {
  const shown = [...new Set(languages.map((language) => descriptionOf(language, facts)))];
  return shown.filter((words) => words !== '').map((words, i) => ({ text: markdown(words), subtle: i > 0 }));
}
