import type { SessionField } from '../../bot/sessions/form-fields.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts, SessionStatus } from '../../bot/shared/session.ts';
import { aboutSession } from '../about-session.ts';
import { channelName, teamAndChannel } from '../announce/channel-name.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import { type ChangeNames, changedRows } from './changed-rows.ts';
import template from './session-change-card.template.json' with { type: 'json' };
import { overTexts, type ToldCounts, toldText } from './told-text.ts';

export interface SessionChangeCardInput {
  readonly language: Language;
  readonly session: string;
  readonly status: SessionStatus;
  readonly before: SessionFacts;
  readonly after: SessionFacts;
  readonly names: ChangeNames;
  /** The changed fields as they would be typed: what the buttons carry on. */
  readonly data: Readonly<Partial<Record<SessionField, string>>>;
  readonly told: ToldCounts;
  /** Names of those who get a place or an offer; '' of a guest without a name. */
  readonly movesUp: readonly string[];
  readonly over: { readonly onSite: number; readonly remote: number };
  /** Where a card of the session is. */
  readonly channels: readonly { readonly name: string; readonly teamName: string }[];
  readonly nonce: string;
}

const mostNames = 5;

/** Before a change is made: from what to what, who is told of it, and what else follows. */
export function sessionChangeCard(input: SessionChangeCardInput): Card {
  const { language, session, before, after, nonce } = input;
  const rows = changedRows(language, before, after, input.names);
  const changes = rows.length > 0;
  const heading = text(language, changes ? 'sessionEdit.heading' : 'sessionEdit.unchanged');
  const told = changes ? toldOf(input) : text(language, 'sessionEdit.unchangedDetail');
  const fields = Object.fromEntries(
    Object.entries(input.data).map(([field, value]) => [field, plain(value)]),
  );
  const data = { v: 1, session, nonce, ...fields };
  return render(
    template,
    {
      language,
      speak: sentences(heading, told),
      fallback: heading,
      heading,
      about: aboutSession(language, before),
      changes,
      rows,
      told,
      lines: changes ? lines(input).map((line) => ({ text: line })) : [],
      over: overTexts(language, input.over).map((line) => ({ text: line })),
      save: text(language, 'sessionEdit.save'),
      data,
      again: text(language, 'sessionEdit.again'),
      againData: { ...data, stage: 'again' },
      openSession: text(language, 'sessionEdit.openSession'),
      session,
    },
    heading,
  );
}

function toldOf({ language, status, told, after }: SessionChangeCardInput): string {
  return status === 'draft' ? text(language, 'sessionEdit.toldDraft') : toldText(language, told, after);
}

function lines({ language, movesUp, channels }: SessionChangeCardInput): readonly string[] {
  const named = movesUp.filter((name) => name !== '').slice(0, mostNames);
  const others = movesUp.length - named.length;
  const who = [
    ...named.map(markdown),
    ...(others > 0 ? [text(language, 'sessionEdit.others', { others })] : []),
  ];
  const where = channels.map(({ name, teamName }) => teamAndChannel(teamName, channelName(language, name)));
  return [
    ...(movesUp.length > 0
      ? [text(language, 'sessionEdit.movesUp', { n: movesUp.length, who: who.join(', ') })]
      : []),
    ...(where.length > 0
      ? [
          text(language, 'sessionEdit.channels', {
            n: where.length,
            where: where.slice(0, mostNames).map(markdown).join(', '),
          }),
        ]
      : []),
  ];
}
