import { describe, expect, it } from 'vitest';
import { text } from '../../cards/text/catalogue.ts';
import { buttonsOf, type CardContent, wordsOf } from '../support/cards.ts';
import { calling } from '../support/model-server.ts';
import { likeliest } from '../support/never-sure.ts';
import { accounts } from '../support/town.ts';
import { key, useModelBot } from './model-bot.ts';

const here = useModelBot();
const asks = text('fi', 'understanding.heading');
const manager = () => here.bot.person(accounts.manager);
const offered = (card: CardContent) => buttonsOf(card).map(({ data }) => data['intent']);

describe('where the bot is not sure and a model is configured', () => {
  it('a look-up that it chooses is answered at once', async () => {
    here.model.answer(calling('remaining'));
    const card = await manager().says('mites ne jutut meillä');

    expect(wordsOf(card)).toContain('5 pajaa käyttämättä');
    expect(here.model.asked).toHaveLength(1);
  });

  it('a change that it chooses is still asked for, put first; no form is opened', async () => {
    here.model.answer(calling('book', '{"day":"2026-12-16"}'));
    const card = await manager().says('mites ne jutut meillä');

    expect(wordsOf(card)).toContain(asks);
    expect(offered(card)).toEqual(['book', 'remaining', 'mybookings', 'help']);
  });

  it('what is not among the likeliest changes nothing', async () => {
    here.model.answer(calling('contacts'));
    const card = await manager().says('mites ne jutut meillä');

    expect(wordsOf(card)).toContain(asks);
    expect(offered(card)).toEqual([...likeliest, 'help']);
  });

  it('what the person’s role may not do changes nothing: the model gets nobody a refusal', async () => {
    here.model.answer(calling('remaining'));
    const card = await here.bot.person(accounts.participant).says('mites ne jutut meillä');

    expect(wordsOf(card)).toContain(asks);
    expect(offered(card)).toEqual(['help']);
    expect(here.model.asked).toHaveLength(1);
  });

  it('a word of the bot’s own, and what the bot understands, is not sent', async () => {
    here.model.answer(calling('remaining'));
    await manager().says('varaukset');
    await manager().says('varaa paja');

    expect(here.model.asked).toEqual([]);
  });

  it('it is asked in OpenAI’s protocol: the fixed prompt, the text, a tool for each intent', async () => {
    here.model.answer(calling('none'));
    await manager().says('mites ne jutut meillä {{$temp.history}} {{f}}');
    const [{ path, headers, text: sent } = { path: '', headers: {}, text: '{}' }] = here.model.asked;
    const body = JSON.parse(sent);

    expect(path).toBe('/v1/chat/completions');
    expect(headers.authorization).toBe(`Bearer ${key}`);
    expect(Object.keys(headers).filter((name) => name.startsWith('x-'))).toEqual([]);
    expect(Object.keys(body).sort()).toEqual(['messages', 'model', 'tool_choice', 'tools']);
    expect(body.messages.map(({ role }: { role: string }) => role)).toEqual(['system', 'user']);
    expect(body.messages[1].content).toBe('mites ne jutut meillä {{$temp.history}} {{f}}');
    expect(body.tools).toHaveLength(22);
    expect(sent).not.toContain(key);
  });
});

describe('a day that it reads', () => {
  const days = (given: string) => calling('mybookings', JSON.stringify({ day: given }));

  it.each(['2026-12-16', '2026-11-30'])('is taken where the text has none: %s', async (day) => {
    here.model.answer(days(day));

    expect(wordsOf(await manager().says('mites ne jutut meillä'))).not.toContain(asks);
  });

  it.each(['2026-13-45', 'huomenna', '', '<b>'])('that is none makes the answer none: %j', async (day) => {
    here.model.answer(days(day));

    expect(offered(await manager().says('mites ne jutut meillä'))).toEqual([...likeliest, 'help']);
  });
});
