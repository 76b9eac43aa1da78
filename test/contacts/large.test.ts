import { describe, expect, it } from 'vitest';
import { presentContacts } from '../../bot/contacts/present.ts';
import { contactsOf } from '../../bot/contacts/rules.ts';
import type { Municipality, Network } from '../../bot/shared/network.ts';
import { languages, type Person } from '../../bot/shared/people.ts';
import type { Card } from '../../cards/card.ts';
import { hostileText } from '../cards/sample.ts';
import { buttonsOf, inputsOf, wordsOf } from '../support/cards.ts';
import { somebody } from './parties.ts';

const codes = Array.from({ length: 60 }, (_, n) => `q${n}`);
const nameOf = (code: string) => `Suurkunta-${code}-Pohjanseutu`;
const roles = ['manager', 'contact', 'contact', ...Array<'participant'>(9).fill('participant')] as const;

const network: Network = {
  periods: [],
  municipalities: new Map(
    codes.map((code): [string, Municipality] => [
      code,
      { code, nameFi: nameOf(code), nameSv: nameOf(code), languageStatus: 'fi' },
    ]),
  ),
  memberships: codes.map((municipality) => ({ municipality, period: 'uso8' })),
};

/** Sixty municipalities of twelve people each, of one consultant. */
function world(name: (id: string) => string, large: number) {
  const consultant = somebody('consultant', 'consultant', { municipalities: codes });
  const coordinator = somebody('coordinator', 'coordinator');
  const others = Array.from({ length: 30 }, (_, n) =>
    somebody(`c${n}`, 'consultant', { name: name(`c${n}`), municipalities: codes }),
  );
  const people = codes.flatMap((municipality) =>
    Array.from({ length: municipality === 'q0' ? large : roles.length }, (_, n) =>
      somebody(`${municipality}.${n}.`, roles[n] ?? 'participant', {
        name: name(`${municipality}.${n}.`),
        municipality,
      }),
    ),
  );
  const consultants = [consultant, ...others];
  return { consultant, coordinator, people: [...people, ...consultants, coordinator], consultants };
}

/** Every page, turned as a reader does. */
function pagesFor(reader: Person, asked: string | undefined, at: ReturnType<typeof world>): readonly Card[] {
  return languages.flatMap((language) => {
    const consulting = { consultants: at.consultants, aways: { list: [] }, day: '2026-12-09' };
    const contacts = contactsOf(reader, asked, { people: at.people, consulting });
    if (contacts.kind === 'no-such-municipality') {
      throw new Error(contacts.kind);
    }
    const cards: Card[] = [];
    for (let next = 0; next >= 0; ) {
      const card = presentContacts({ language, opened: true }, contacts, network, next);
      cards.push(card);
      const pages = buttonsOf(card.content).map(({ data }) => Number(data['page'] ?? 0));
      next = pages.find((page) => page > next) ?? -1;
    }
    return cards;
  });
}

const largest = (cards: readonly Card[]) =>
  Math.max(...cards.map(({ content }) => JSON.stringify(content).length * 2));
const count = (words: string, part: string) => words.split(part).length - 1;

describe('a consultant with sixty municipalities of twelve people each', () => {
  const at = world((id) => `Väinämöinen-Ilmarinen ${id}`, 12);

  it('sees each of them once, on pages within their size', () => {
    const cards = pagesFor(at.consultant, undefined, at);
    const words = cards.map(({ content }) => wordsOf(content)).join('\n');

    expect(largest(cards)).toBeLessThanOrEqual(25 * 1024);
    expect(cards.length).toBeLessThanOrEqual(3 * 13);
    expect(at.people.filter(({ municipality, name }) => municipality && count(words, name) !== 3)).toEqual(
      [],
    );
    expect(codes.filter((code) => count(words, `\n${nameOf(code)}\n`) !== 3)).toEqual([]);
  });
});

describe.each([
  ['usual names', (id: string) => `Väinämöinen-Ilmarinen ${id}`],
  ['the longest, hostile names', (id: string) => `${hostileText.slice(0, 90)} ${id}`],
  ['names of nothing but marks', () => '*_[~`'.repeat(20)],
] as const)('a large municipality and many consultants, %s', (_what, name) => {
  const at = world(name, 200);

  it('stay within the size of a card, and miss nobody', () => {
    const opened = pagesFor(at.coordinator, 'q0', at);
    const list = pagesFor(at.coordinator, undefined, at);
    const people = opened.flatMap(({ content }) => wordsOf(content).match(/\+358 9 123 456/g) ?? []);

    expect(largest([...opened, ...list, ...pagesFor(at.consultant, undefined, at)])).toBeLessThanOrEqual(
      25 * 1024,
    );
    // In three languages, with the consultants of all the municipalities.
    expect(people).toHaveLength(3 * (200 + at.consultants.length));
    expect(list.every(({ content }) => inputsOf(content)[0]?.choices.length === codes.length)).toBe(true);
  });
});
