import type { Locator, Page } from 'playwright-core';
import { vi } from 'vitest';
import { z } from 'zod/v4';
import { patience } from './browser.ts';

const cardSelector = '.ac-adaptiveCard';

/** The Playground as its user sees it: one conversation at a time, with cards in it. */
export class Chat {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the Playground; the bot greets with a card. */
  async open(url: string): Promise<Card> {
    await this.#page.goto(url);
    // What is written before the greeting is lost: the client does not know its conversation yet.
    await this.#cards.first().waitFor();
    return new Card(this.#cards.first());
  }

  /** Opens the personal chat or a channel by its name in the list. */
  async enter(name: string): Promise<void> {
    await this.#page.getByRole('treeitem', { name }).click();
  }

  /** Writes a message and waits for a new card with the given heading. */
  async ask(words: string, heading: string | RegExp): Promise<Card> {
    const before = await this.#headed(heading).count();
    await this.#page.locator('[role=textbox][contenteditable=true]').fill(words);
    await this.#page.getByRole('button', { name: 'Send Message' }).click();
    return this.#card(this.#headed(heading).nth(before), heading);
  }

  /** Waits until no card has come for a while: in local mode everybody's messages come to this one chat, in turn. */
  async calm(): Promise<void> {
    for (let before = -1; before !== (await this.#cards.count()); ) {
      before = await this.#cards.count();
      await this.#page.waitForTimeout(4_000);
    }
  }

  /** Local mode's own word: from now on the messages are this person's. */
  async actAs(person: RegExp, greeting: string | RegExp): Promise<void> {
    const card = await this.ask('rooli', /^(Kenenä toimit|Toimit nyt)/);
    await card.choose('Henkilö', person);
    await card.press('Vaihda henkilö', greeting);
  }

  /** The newest card with this heading in the personal chat, once it is there. */
  card(heading: string | RegExp): Promise<Card> {
    return this.#card(this.#headed(heading).last(), heading);
  }

  get #cards(): Locator {
    return this.#page.locator(cardSelector);
  }

  #headed(name: string | RegExp): Locator {
    const heading = this.#page.getByRole('heading', { name, exact: true });
    return this.#cards.filter({ has: heading });
  }

  /** By its place in the conversation: its heading changes when a button replaces the card. */
  async #card(found: Locator, heading: string | RegExp): Promise<Card> {
    try {
      await found.waitFor();
    } catch (cause) {
      const shown = await this.#cards.getByRole('heading').allInnerTexts();
      throw new Error(`no new card “${heading}”; there are: ${shown.join(' | ')}`, { cause });
    }
    const index = await found.evaluate(
      (card, selector) => [...card.ownerDocument.querySelectorAll(selector)].indexOf(card),
      cardSelector,
    );
    return new Card(this.#cards.nth(index));
  }
}

/** A card where it stands in the conversation, whatever it shows at the moment. */
export class Card {
  readonly root: Locator;

  constructor(root: Locator) {
    this.root = root;
  }

  /** All that can be read on it, in one line. */
  async text(): Promise<string> {
    return (await this.root.innerText()).replace(/\s+/g, ' ').trim();
  }

  async buttons(): Promise<readonly string[]> {
    return this.root.getByRole('button').allInnerTexts();
  }

  /** Waits until it shows these words. */
  async shows(words: string): Promise<void> {
    let text = '';
    await until(
      async () => {
        text = await this.text();
        return text.includes(words);
      },
      () => `“${words}” is not on the card: ${text}`,
    );
  }

  /** Presses the button; with a heading, waits until the card is replaced by one that has it. */
  async press(title: string | RegExp, heading?: string | RegExp): Promise<void> {
    await this.root.getByRole('button', { name: title, exact: true }).click();
    if (heading !== undefined) {
      await this.root.getByRole('heading', { name: heading, exact: true }).waitFor();
    }
  }

  /** Presses a button that is behind the last one, “…”, which has no name. */
  async pressBehind(title: string): Promise<void> {
    await this.root.getByRole('button').last().click();
    await this.root.page().getByText(title, { exact: true }).last().click();
  }

  /** The address that a button opens, which it shows under the pointer. */
  async address(title: string | RegExp): Promise<string> {
    const link = this.root.getByRole('link', { name: title, exact: true });
    return (await link.getAttribute('title')) ?? '';
  }

  /**
   * Presses a button of a card that many share, and gives the words that it is answered with. They are read as they
   * arrive: the client shows them under the card only until the bot brings the card up to date, which may be in the
   * same moment.
   */
  async pressAnswered(title: string): Promise<string> {
    const [answer] = await Promise.all([
      this.root.page().waitForResponse((response) => response.url().endsWith('/_conversation/v1/invoke')),
      this.press(title),
    ]);
    return z.object({ value: z.string() }).parse(await answer.json()).value;
  }

  async write(label: string | RegExp, words: string): Promise<void> {
    await this.root.getByRole('textbox', { name: label }).fill(words);
  }

  async choose(label: string | RegExp, option: string | RegExp): Promise<void> {
    await this.root.getByRole('combobox', { name: label, exact: true }).click();
    // The list of options is drawn outside the card.
    await this.root.page().getByRole('option', { name: option }).click();
  }

  /** `of`: the question, where another has the same choices. */
  async check(kind: 'radio' | 'checkbox', name: string | RegExp, of?: string | RegExp): Promise<void> {
    const asked = of === undefined ? this.root : this.root.getByRole('radiogroup', { name: of });
    await asked.getByRole(kind, { name }).check();
  }

  async uncheck(name: string | RegExp): Promise<void> {
    await this.root.getByRole('checkbox', { name }).uncheck();
  }

  /** `2027-02-04` or `09:00`, as the card has them. */
  async pick(label: string | RegExp, dateOrTime: string): Promise<void> {
    // Not by its role: while a calendar is open, everything else is hidden from assistive technology.
    const field = this.root.getByLabel(label);
    await field.fill(dateOrTime);
    await field.press('Enter');
    await field.press('Escape');
    await until(
      async () => (await field.inputValue()) !== dateOrTime,
      () => `“${dateOrTime}” was not taken`,
    );
  }
}

async function until(holds: () => Promise<boolean>, fault: () => string): Promise<void> {
  await vi.waitFor(
    async () => {
      if (!(await holds())) throw new Error(fault());
    },
    { timeout: patience, interval: 50 },
  );
}
