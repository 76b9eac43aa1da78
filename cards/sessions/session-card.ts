import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { answerButtons, answerTitle } from '../rsvp/answers.ts';
import { text } from '../text/catalogue.ts';
import { timeText } from '../text/dates.ts';
import { factRows, titleOf } from './facts.ts';
import { kindText } from './kinds.ts';
import { phaseOf } from './phase.ts';
import { countsText, placesText } from './places.ts';
import type { SessionNews } from './session-boxes.ts';
import { sessionBoxes } from './session-boxes.ts';
import template from './session-card.template.json' with { type: 'json' };
import type { SessionItem } from './session-item.ts';
import { oneVoice } from './voice.ts';

export interface SessionCardInput {
  readonly language: Language;
  readonly now: Date;
  readonly item: SessionItem;
  readonly nonce: string;
  readonly news?: SessionNews | undefined;
  readonly canAnnounce: boolean;
}

/** A session as one person sees it: the own answer first, then the facts, then the other answers as buttons. */
export function sessionCard({ language, now, item, nonce, news, ...input }: SessionCardInput): Card {
  const phase = phaseOf(item, now);
  const canAnnounce = input.canAnnounce && phase !== 'running' && phase !== 'past';
  const boxes = sessionBoxes({ language, item, phase, news, canAnnounce });
  const places = placesText(language, item, phase);
  const title = plain(titleOf(language, item.facts));
  const time = timeText(language, item.facts.start, item.facts.end);
  const said = boxes[0]?.said ?? places;
  const link = item.own?.seat === 'remote' && phase !== 'past' ? remoteLink(item) : '';
  const answers = answerButtons(item, phase, answerTitle(language));
  const announceFirst = canAnnounce && news === 'created';
  const placesShown = !(item.own && phase === 'closed') && !boxes.some((box) => box.said === places);
  const shown = (announceFirst ? 0 : answers.length) + Number(link !== '') + Number(canAnnounce);
  return render(
    template,
    {
      language,
      speak: `${said}. ${title}, ${time}.`.replaceAll('..', '.'),
      fallback: `${title}. ${time}. ${said}`,
      boxes,
      kind: kindText(language, item.facts.kind),
      title: markdown(titleOf(language, item.facts)),
      facts: factRows(oneVoice(language), item.facts, item.topic, phase),
      places,
      placesShown,
      countsSpacing: placesShown ? 'none' : 'default',
      counts: countsText(language, item),
      answers: answers.map((answer) => ({ ...answer, ...(announceFirst ? later : {}), nonce })),
      link,
      linked: link !== '',
      openLink: text(language, 'session.openLink'),
      canAnnounce,
      session: item.id,
      announce: text(language, 'session.announce'),
      announceStyle: announceFirst ? 'positive' : 'default',
      openSessions: text(language, 'session.openSessions'),
      listMode: shown > 2 ? 'secondary' : 'primary',
    },
    text(language, 'session.summary', { said, title }),
  );
}

/** Who has just created a session tells of it first; the own answer waits in the menu. */
const later = { style: 'default', mode: 'secondary' };

function remoteLink({ facts }: SessionItem): string {
  return facts.remoteLink?.startsWith('https://') ? facts.remoteLink : '';
}
