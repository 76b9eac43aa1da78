import type { Language } from '../../bot/shared/people.ts';
import { markdown } from '../escape.ts';
import { text } from '../text/catalogue.ts';
import { type AudienceWords, audienceText } from './audience-text.ts';

export interface SessionPeople {
  /** Others of the reader's municipality who come, as they were typed; guests without a name are counted. */
  readonly colleagues: readonly { readonly name: string; readonly remote: boolean }[];
  readonly hosts: readonly string[];
  readonly audience?: AudienceWords | undefined;
}

const namesShown = 8;

/** For whom a session is, who holds it, and who else comes from the reader's municipality. */
export function peopleRows(language: Language, people: SessionPeople, mixed: boolean) {
  const audience = people.audience ? audienceText(language, people.audience) : '';
  const hosts = people.hosts.filter((name) => name !== '');
  return [
    ...(audience === '' ? [] : [{ title: text(language, 'session.audience'), value: markdown(audience) }]),
    ...(hosts.length === 0
      ? []
      : [{ title: text(language, 'session.host'), value: markdown(hosts.join(', ')) }]),
    ...(people.colleagues.length === 0
      ? []
      : [
          {
            title: text(language, 'session.colleagues'),
            value: markdown(colleaguesText(language, people, mixed)),
          },
        ]),
  ];
}

function colleaguesText(language: Language, { colleagues }: SessionPeople, mixed: boolean): string {
  const named = colleagues.filter(({ name }) => name !== '');
  const shown = named
    .slice(0, namesShown)
    .map(({ name, remote }) => (mixed && remote ? remotely(language, name) : name));
  const more = colleagues.length - shown.length;
  if (shown.length === 0) {
    return text(language, 'session.people', { n: more });
  }
  const names = shown.join(', ');
  return more === 0 ? names : text(language, 'session.andMore', { names, n: more });
}

function remotely(language: Language, name: string): string {
  return text(language, 'session.remotely', { name });
}
