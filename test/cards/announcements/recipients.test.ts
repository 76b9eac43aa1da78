import { describe, expect, it } from 'vitest';
import { type WantedCardInput, wantedCard } from '../../../cards/announce/wanted-card.ts';
import { nodesOf, typeOf } from '../nodes.ts';
import { everyMunicipality, manyChannels } from '../samples/announcements.ts';
import { announcement, choices, input, largest, nonce, size, titles, words } from './looking.ts';

describe('the form of recipients', () => {
  const usual: WantedCardInput = {
    language: 'fi',
    announcement,
    nonce,
    values: { channels: 'none', chosen: '', roles: '', sizes: '', languages: '', municipalities: '' },
    channels: [{ key: 'k1', name: '', team: 'Kauhava', audience: { kind: 'network' } }],
    municipalities: [{ code: '233', name: 'Kauhava' }],
    sizes: [{ step: 1, below: 9_000 }, { step: 2, upTo: 45_000 }, { step: 3 }],
  };
  const form = (more: Partial<WantedCardInput> = {}) => wantedCard({ ...usual, ...more });
  const wanting = (values: Partial<WantedCardInput['values']>) => ({
    values: { ...usual.values, ...values },
  });

  it('keeps what was chosen, and shows the parts in which something is', () => {
    const card = form(
      wanting({ channels: 'chosen', chosen: 'k1', roles: 'manager,contact', sizes: '2', languages: 'sv' }),
    );

    expect(input(card, 'channels')).toMatchObject({ value: 'chosen' });
    expect(input(card, 'chosen')).toMatchObject({ value: 'k1' });
    expect(input(card, 'roles')).toMatchObject({ value: 'manager,contact' });
    expect(input(card, 'sizes')).toMatchObject({ value: '2' });
    expect(input(card, 'chosenBox')).toMatchObject({ isVisible: true });
    expect(input(card, 'narrowBox')).toMatchObject({ isVisible: true });
    expect(input(form(), 'chosenBox')).toMatchObject({ isVisible: false });
    expect(input(form(), 'narrowBox')).toMatchObject({ isVisible: false });
  });

  it('names size classes by their limits', () => {
    expect(titles(choices(form(), 'sizes')).map((title) => String(title).replaceAll('\u00a0', ' '))).toEqual([
      'alle 9 000 asukasta',
      '9 000–45 000 asukasta',
      'yli 45 000 asukasta',
    ]);
  });

  it.each([
    ['nobody', 'Valitse kanavia tai henkilöitä'],
    ['no-channel', 'Valitse vähintään 1 kanava.'],
    ['empty', 'Näillä valinnoilla ei jää yhtään saajaa.'],
  ] as const)('says what is wrong: %s', (fault, said) => {
    expect(words(form({ fault }))).toContain(`⚠ ${said}`);
    expect(form({ fault }).summary.replaceAll('\u00a0', ' ')).toContain(said);
  });

  it.each(['fi', 'sv', 'en'] as const)(
    'stays under 25 KB with 300 channels and 309 municipalities in %s',
    (language) => {
      const card = form({
        language,
        channels: manyChannels,
        municipalities: everyMunicipality,
        fault: 'empty',
      });

      expect(size(card)).toBeLessThanOrEqual(largest);
      expect(choices(card, 'chosen').length).toBeGreaterThan(25);
      expect(choices(card, 'municipalities').length).toBeGreaterThan(110);
      expect(words(card)).toMatch(/\b300 (kanal|channel)|kaikkiaan 300|av 300/);
      expect(words(card)).toMatch(/kaikkiaan 309|av 309|of 309/);
    },
  );

  it('gives the room that channels leave to municipalities, and the other way round', () => {
    const few = form({ municipalities: everyMunicipality });
    const none = form({ channels: manyChannels, municipalities: [] });

    expect(choices(few, 'municipalities').length).toBeGreaterThan(220);
    expect(choices(none, 'chosen').length).toBeGreaterThan(50);
    expect(size(few)).toBeLessThanOrEqual(largest);
    expect(size(none)).toBeLessThanOrEqual(largest);
  });

  it('always shows those that are chosen', () => {
    const last = manyChannels.slice(-9).map(({ key }) => key);
    const card = form({
      ...wanting({ channels: 'chosen', chosen: last.join(','), municipalities: '313,005' }),
      channels: manyChannels,
      municipalities: everyMunicipality,
    });

    expect(input(card, 'chosen')).toMatchObject({ value: last.join(',') });
    expect(choices(card, 'chosen').map((choice) => choice['value'])).toEqual(expect.arrayContaining(last));
    expect(input(card, 'municipalities')).toMatchObject({ value: '005,313' });
    expect(size(card)).toBeLessThanOrEqual(largest);
  });

  it('says of nothing that it is left out when all is shown', () => {
    expect(words(form())).not.toContain('Näkyvissä');
  });

  it('asks nothing where there is nothing to choose', () => {
    const card = form({ channels: [], municipalities: [], sizes: [{ step: 1 }] });
    const asked = nodesOf(card.content).filter((node) => typeOf(node).startsWith('Input.'));

    expect(asked.map((node) => node['id'])).toEqual(['channels', 'roles', 'languages']);
    expect(input(card, 'chosenBox')).toBeUndefined();
    expect(
      titles(nodesOf(card.content).filter((node) => typeOf(node) === 'Action.ToggleVisibility')),
    ).toEqual(['Rajaa saajia']);
  });

  it('begins with nobody', () => {
    expect(input(form(wanting({ channels: '' })), 'channels')).toMatchObject({ value: 'none' });
  });
});
