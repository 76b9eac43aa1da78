import { describe, expect, it } from 'vitest';
import { languages } from '../../bot/shared/people.ts';
import { helpCard } from '../../cards/help/help.ts';
import { roleTitle } from '../../cards/role/role-title.ts';
import { text } from '../../cards/text/catalogue.ts';
import { markdownWords } from './nodes.ts';

describe.for(languages)('help in %s', (language) => {
  const commands = [{ id: 'quota', word: 'x' }] as const;
  const role = roleTitle(language, 'consultant');
  const roleLine = text(language, 'help.role', { role });

  it('tells a person their role in their own chat', () => {
    const { content } = helpCard({ language, heading: 'help', roleTitle: role, commands, local: false });

    expect(markdownWords(content)).toContain(roleLine);
  });

  it('says nothing about the role where others read it too', () => {
    const { content } = helpCard({ language, heading: 'help', commands, local: false });

    expect(markdownWords(content).join('\n')).not.toContain(role);
    expect(markdownWords(content)).toContain(text(language, 'help.ofMunicipality'));
  });
});
