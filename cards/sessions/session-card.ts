import { isHttpsLink } from '../../bot/https-link.ts';
import type { Language } from '../../bot/shared/people.ts';
import { comes, hasSite } from '../../bot/shared/session.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { dietViews } from '../rsvp/diet-view.ts';
import { lateViews } from '../rsvp/late-view.ts';
import { text } from '../text/catalogue.ts';
import { timeText } from '../text/dates.ts';
import { descriptionOf, factRows, titleOf } from './facts.ts';
import { kindText } from './kinds.ts';
import { peopleRows, type SessionPeople } from './people-rows.ts';
import { phaseOf } from './phase.ts';
import { countsText, overText, placesText } from './places.ts';
import { reminderRows } from './reminder-days.ts';
import { sessionBoxes } from './session-boxes.ts';
import { type Addresses, sessionButtons } from './session-buttons.ts';
import template from './session-card.template.json' with { type: 'json' };
import { asOf, type SessionItem } from './session-item.ts';
import type { SessionNews } from './session-news.ts';
import type { AboutGuest, SessionRights, Situation } from './situation.ts';
import { oneVoice } from './voice.ts';

export interface SessionCardInput {
  readonly language: Language;
  readonly now: Date;
  readonly item: SessionItem;
  readonly nonce: string;
  readonly can: SessionRights;
  readonly news?: SessionNews | undefined;
  readonly about?: AboutGuest | undefined;
  readonly reason?: string | undefined;
  readonly people?: SessionPeople | undefined;
  /** Where the reader gets the session for their calendar. */
  readonly calendar?: string | undefined;
  /** What they told of their diet, or typed; undefined: it is not asked of them. */
  readonly diet?: string | undefined;
  /** Typed to the hosts. */
  readonly message?: string | undefined;
  /** Their first answer to it: they are told what becomes of what they say. */
  readonly firstAnswer?: boolean | undefined;
}

/** A session as one person sees it: what is new and how they stand, what it is, and what they can do about it. */
export function sessionCard({ now, nonce, ...input }: SessionCardInput): Card {
  const { language, news, can, about, reason = '' } = input;
  const item = input.item.own ? { ...input.item, own: asOf(input.item.own, now.getTime()) } : input.item;
  const { facts } = item;
  const phase = phaseOf(item, now);
  const situation: Situation = { language, now, item, phase, news, can, about, reason };
  const boxes = sessionBoxes(situation);
  const over = can.host ? overText(language, item) : '';
  const places = over || placesText(language, item, phase);
  const title = plain(titleOf(language, facts));
  const time = timeText(language, facts.start, facts.end);
  const said = boxes[0]?.said ?? places;
  const placesShown =
    over !== '' || (!(item.own && phase === 'closed') && !boxes.some((box) => box.said === places));
  const description = descriptionOf(language, facts);
  const buttons = sessionButtons(situation, addressesOf(situation, input.calendar), nonce);
  const people = input.people ?? { colleagues: [], hosts: [] };
  return render(
    template,
    {
      language,
      speak: `${said}. ${title}, ${time}.`.replaceAll('..', '.'),
      fallback: `${title}. ${time}. ${said}`,
      boxes,
      kind: kindText(language, facts.kind),
      title: markdown(titleOf(language, facts)),
      description: markdown(description),
      described: description !== '',
      facts: [
        ...factRows(oneVoice(language), facts, item.topic, phase),
        ...peopleRows(language, people, hasSite(facts) && facts.remote),
        ...(can.host && phase !== 'cancelled' ? reminderRows(language, facts, now) : []),
      ],
      places,
      placesShown,
      countsSpacing: placesShown ? 'none' : 'default',
      counts: countsText(language, item),
      counted: phase !== 'cancelled',
      diets: dietViews(language, item.id, nonce, input.diet),
      lates: lateViews(situation, nonce, input.message ?? ''),
      privacy: input.firstAnswer
        ? [{ text: text(language, 'privacy.firstAnswer'), title: text(language, 'privacy.link') }]
        : [],
      ...buttons,
    },
    text(language, 'session.summary', { said, title }),
  );
}

/** Who comes remotely sees the link until the end; who was there, or everybody, what there is afterwards. */
function addressesOf({ item, phase, can }: Situation, calendar: string | undefined): Addresses {
  const { facts, own } = item;
  const coming = own !== undefined && comes(own) && phase !== 'past' && phase !== 'cancelled';
  const came = own !== undefined && (own.came ?? comes(own));
  const sees = came || can.host || (facts.materialsToAll === true && !item.foreign);
  const after = phase === 'past' && sees ? facts : undefined;
  return {
    remote: coming && own.seat === 'remote' ? https(facts.remoteLink) : undefined,
    // The bot's own address, which is http on this machine alone.
    calendar: coming ? calendar : undefined,
    programme: https(facts.programme),
    materials: https(after?.materials),
    recording: https(after?.recording),
  };
}

function https(address: string | undefined): string | undefined {
  return address !== undefined && isHttpsLink(address) ? address : undefined;
}
