import type { CommandId } from '../../bot/command-words.ts';
import { type Group, groups, type Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { commandButtons, visibleButtons } from '../command-button.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './help.template.json' with { type: 'json' };

export interface HelpCardInput {
  readonly language: Language;
  /** `unknown` answers words that mean nothing here, and is shorter. */
  readonly heading: 'hello' | 'help' | 'unknown';
  readonly name?: string | undefined;
  /** Left out where others read the card too: a role is the person's own matter. */
  readonly roleTitle?: string | undefined;
  /** Asks what they are in their municipality; or says what they said. */
  readonly asksGroup?: boolean | undefined;
  readonly group?: Group | undefined;
  /** The municipality (code) whose page is opened with a button. */
  readonly pageOf?: string | undefined;
  /** Name of the municipality that they act for, where they serve several. */
  readonly office?: string | undefined;
  /** What this person may do, most useful first, each with its word in the person's language. */
  readonly commands: readonly { readonly id: CommandId; readonly word: string }[];
  /** Local mode: tells how to become somebody else. */
  readonly local: boolean;
}

export function helpCard(input: HelpCardInput): Card {
  const { language, commands } = input;
  const short = input.heading === 'unknown';
  const heading = headingOf(input);
  const rows = commands.map(({ id, word }) => {
    const description = text(language, `command.${id}Description`);
    const open = text(language, 'help.openRow', { word, description });
    return { word, description, open, data: { v: 1, command: id } };
  });
  const hints = hintsOf(input).map((hint) => ({ text: hint }));
  const view = {
    language,
    heading: markdown(heading),
    intro: introOf(input),
    showRows: !short,
    rows,
    showWords: short,
    words: commands.map(({ word }) => word).join(' · '),
    hasHints: hints.length > 0,
    hints,
    asksGroup: input.asksGroup === true,
    groupAsk: text(language, 'help.groupAsk'),
    groups: groups.map((group) => ({ title: text(language, `help.group-${group}`), data: { v: 1, group } })),
    buttons: buttonsOf(input),
    speak: sentences(plain(heading), introOf(input)),
  };
  return render(template, view, plain(heading));
}

function buttonsOf({ language, heading, commands, pageOf }: HelpCardInput) {
  const page = pageOf === undefined ? [] : [pageButton(language, pageOf)];
  const first = commands.slice(0, visibleButtons - page.length).map(({ id }) => id);
  // Whoever is greeted is told what becomes of what they say here.
  const privacy = commandButtons(language, heading === 'hello' ? ['privacy'] : []).map((button) => ({
    ...button,
    mode: 'secondary',
    style: 'default',
  }));
  const words = [...commandButtons(language, first), ...privacy];
  return [...words.map((button) => ({ ...button, verb: 'command.run' })), ...page];
}

function pageButton(language: Language, municipality: string) {
  return {
    verb: 'page.show',
    title: text(language, 'page.open'),
    data: { v: 1, municipality },
    mode: 'primary',
    style: 'default',
  };
}

function headingOf({ language, heading, name }: HelpCardInput): string {
  switch (heading) {
    case 'hello':
      return name ? text(language, 'help.hello', { name }) : text(language, 'help.helloAnyone');
    case 'help':
      return text(language, 'help.heading');
    case 'unknown':
      return text(language, 'help.unknown');
  }
}

function introOf({ language, heading }: HelpCardInput): string {
  switch (heading) {
    case 'hello':
      return text(language, 'help.helloIntro');
    case 'help':
      return text(language, 'help.intro');
    case 'unknown':
      return text(language, 'help.unknownIntro');
  }
}

function hintsOf({ language, heading, roleTitle, group, office, commands, local }: HelpCardInput): string[] {
  const may = (id: CommandId) => commands.some((command) => command.id === id);
  const hints: string[] = [];
  if (heading !== 'unknown') {
    if (roleTitle !== undefined) {
      hints.push(text(language, 'help.role', { role: roleTitle }));
    }
    if (group !== undefined) {
      hints.push(text(language, 'help.group', { group: text(language, `myData.${group}`) }));
    }
    if (office !== undefined) {
      hints.push(text(language, 'offices.hint', { name: markdown(office) }));
    }
    // Who sees figures but books nothing looks at other people's municipalities.
    if (may('quota') && !may('book')) {
      hints.push(text(language, 'help.ofMunicipality'));
    }
  }
  if (local) {
    hints.push(text(language, 'help.trial'));
  }
  return hints;
}
