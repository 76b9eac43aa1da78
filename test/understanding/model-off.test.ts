import { describe, expect, it } from 'vitest';
import { text } from '../../cards/text/catalogue.ts';
import { wordsOf } from '../support/cards.ts';
import { calling } from '../support/model-server.ts';
import { accounts } from '../support/town.ts';
import { useModelBot } from './model-bot.ts';

describe('with nothing configured', () => {
  const here = useModelBot(() => ({}));

  it('nothing is asked, nothing is there to ask with, and the notice is silent', async () => {
    here.model.answer(calling('remaining'));
    const manager = here.bot.person(accounts.manager);

    expect(wordsOf(await manager.says('mites ne jutut meillä'))).toContain(
      text('fi', 'understanding.heading'),
    );
    expect(here.model.asked).toEqual([]);
    expect(here.bot.program.services.askModel).toBeUndefined();
    expect(wordsOf(await manager.says('tietosuoja'))).not.toContain(text('fi', 'privacy.model'));
  });
});

describe('with a deployment of Azure', () => {
  const here = useModelBot((url) => ({
    AZURE_OPENAI_ENDPOINT: `${url}/`,
    AZURE_OPENAI_KEY: 'azure-key',
    AZURE_OPENAI_DEPLOYMENT: 'small-one',
  }));

  it('that one is asked, with its key in its own header', async () => {
    here.model.answer(calling('remaining'));
    const card = await here.bot.person(accounts.manager).says('mites ne jutut meillä');
    const [asked] = here.model.asked;

    expect(wordsOf(card)).toContain('5 pajaa käyttämättä');
    expect(asked?.path).toBe('/openai/deployments/small-one/chat/completions?api-version=2024-10-21');
    expect(asked?.headers['api-key']).toBe('azure-key');
    expect(asked?.headers.authorization).toBeUndefined();
  });
});
