import { type Language, languages, type Role } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { roleTitle } from '../role/role-title.ts';
import { sentences } from '../sentences.ts';
import { text } from '../text/catalogue.ts';
import template from './invite-card.template.json' with { type: 'json' };
import { ofPlace, placeData } from './place-data.ts';

export interface InviteValues {
  readonly role: string;
  /** Names or codes, separated by commas. */
  readonly municipalities: string;
  readonly note: string;
  readonly language: string;
}

export type InviteFault =
  | { readonly kind: 'choose-role' | 'note-too-long' | 'choose-language' }
  /** What was typed as a municipality and is none. */
  | { readonly kind: 'no-such-municipality'; readonly name: string };

export interface InviteCardInput {
  readonly language: Language;
  /** Undefined: to the network itself. */
  readonly municipality: { readonly code: string; readonly name: string } | undefined;
  readonly roles: readonly Role[];
  readonly values: InviteValues;
  readonly faults: readonly InviteFault[];
  readonly nonce: string;
  /** Whose successor they become: by the id of the handing over, with the name and role of who left. */
  readonly after?: { readonly succession: string; readonly name: string; readonly role: Role } | undefined;
}

/** Whom to let in, as what. */
export function inviteCard(input: InviteCardInput): Card {
  const { language, municipality, roles, values, faults, nonce, after } = input;
  const name = municipality?.name ?? text(language, 'people.networkHeading');
  const summary = text(language, 'people.inviteHeading', { name: plain(name) });
  const faultTexts = faults.map((fault) => faultText(language, fault));
  const view = {
    language,
    speak: sentences(summary, ...faultTexts.map(plain)),
    heading: text(language, 'people.inviteHeading', { name: markdown(name) }),
    intro: [
      ...(after ? [text(language, 'people.inviteSuccessor', { name: markdown(after.name) })] : []),
      text(language, 'people.inviteIntro'),
    ].join(' '),
    faulty: faults.length > 0,
    faults: faultTexts.map((fault) => ({ text: `⚠ ${markdown(fault)}` })),
    roleLabel: text(language, 'people.role'),
    roleMissing: text(language, 'people.fault-choose-role'),
    role: values.role,
    roles: roles.map((role) => ({ title: roleTitle(language, role), value: role })),
    consultants: roles.includes('consultant'),
    municipalitiesLabel: text(language, 'people.municipalities'),
    municipalitiesExample: text(language, 'people.municipalitiesExample'),
    municipalities: plain(values.municipalities),
    noteLabel: text(language, 'people.note'),
    noteExample: text(language, 'people.noteExample'),
    note: plain(values.note),
    languageLabel: text(language, 'people.language'),
    languageMissing: text(language, 'people.fault-choose-language'),
    spoken: values.language,
    languages: languages.map((one) => ({ title: text(one, 'language.name'), value: one })),
    send: text(language, 'people.makeCode'),
    back: text(language, 'people.openPlace'),
    data: {
      ...ofPlace(municipality?.code),
      nonce,
      ...(after ? { succession: after.succession } : {}),
    },
    place: placeData(municipality?.code),
  };
  return render(template, view, summary);
}

function faultText(language: Language, fault: InviteFault): string {
  return fault.kind === 'no-such-municipality'
    ? text(language, `people.fault-${fault.kind}`, { name: fault.name })
    : text(language, `people.fault-${fault.kind}`);
}
