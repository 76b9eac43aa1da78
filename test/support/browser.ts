import { type Browser, chromium, type Page } from 'playwright-core';

/** Debian's; where it is elsewhere, CHROMIUM names it. */
const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Longest wait for anything to show (milliseconds): generous, since a failure should mean that it never comes. */
export const patience = 60_000;

export interface OpenBrowser {
  readonly page: Page;
  close(): Promise<void>;
}

/** A Finnish person's browser, without a window. Pixels of a picture for each of the page: two, as on good screens. */
export async function openBrowser({ deviceScaleFactor = 2 } = {}): Promise<OpenBrowser> {
  const browser: Browser = await chromium.launch({
    executablePath: program,
    timeout: patience,
    // All that would look for the internet is off; the sandbox is not to be had as root.
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 1000 },
    deviceScaleFactor,
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(patience);
  return { page: await context.newPage(), close: () => browser.close() };
}
