import { visibleButtons } from '../command-button.ts';
import type { View } from '../render.ts';
import { type AnswerButton, answerButtons, answerTitle } from '../rsvp/answers.ts';
import { text } from '../text/catalogue.ts';
import type { CardButton, Link, Press } from './card-button.ts';
import { hostButtons } from './host-buttons.ts';
import { memberButtons } from './member-buttons.ts';
import { isFresh } from './session-news.ts';
import type { Situation } from './situation.ts';

export interface Addresses {
  /** Opens the remote meeting, puts the session into a calendar; undefined: not (yet) for this reader. */
  readonly remote?: string | undefined;
  readonly calendar?: string | undefined;
  readonly programme?: string | undefined;
  readonly materials?: string | undefined;
  readonly recording?: string | undefined;
}

/** What can be pressed, the most useful in view: the first four that are not set aside. */
export function sessionButtons(
  situation: Situation,
  addresses: Addresses,
  nonce: string,
): { readonly leads: readonly View[]; readonly presses: readonly View[]; readonly links: readonly View[] } {
  const { language, item, phase, can, news } = situation;
  const answers = answerButtons(item, phase, answerTitle(language)).map((answer) =>
    answerPress(answer, nonce),
  );
  const member = memberButtons(situation, addresses, nonce);
  const host = can.host ? hostButtons(situation, nonce) : [];
  const list: Press = {
    verb: 'command.run',
    title: text(language, 'session.openSessions'),
    data: { v: 1, command: 'sessions' },
  };
  const ordered = can.host
    ? [...hostFirst(answers, host, isFresh(news, item) || item.status === 'draft'), ...member, list]
    : [...member.filter(isLead), ...answers, ...member.filter((one) => !isLead(one)), list];
  const visible = ordered.filter(({ aside }) => !aside);
  const few = visible.length - 1 < visibleButtons - 1;
  const inView = new Set(visible.filter((one) => one !== list || few).slice(0, visibleButtons));
  const drawn = (one: CardButton): View => ({ ...one, mode: inView.has(one) ? 'primary' : 'secondary' });
  const links = ordered.filter((one): one is Link => 'url' in one);
  return {
    leads: links.filter(isLead).map(drawn),
    links: links.filter((one) => !isLead(one)).map(drawn),
    presses: ordered
      .filter((one): one is Press => 'verb' in one)
      .map((one) => ({ ...drawn(one), style: inView.has(one) ? (one.style ?? 'default') : 'default' })),
  };
}

/** Hosts look after the session first; of the answers one stays in view until they have given theirs. */
function hostFirst(answers: readonly Press[], host: readonly CardButton[], fresh: boolean) {
  const aside = (one: Press): Press => ({ ...one, aside: true });
  const [first, ...rest] = answers;
  const leads = first?.style === 'positive' && !fresh;
  const plain = ({ style: _style, ...one }: Press): Press => one;
  return leads && first ? [plain(first), ...host, ...rest.map(aside)] : [...host, ...answers.map(aside)];
}

function isLead(one: CardButton): boolean {
  return one.lead === true;
}

function answerPress({ verb, title, style, session }: AnswerButton, nonce: string): Press {
  return { verb, title, data: { v: 1, session, nonce }, ...(style === 'positive' ? { style } : {}) };
}
