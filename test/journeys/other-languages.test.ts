import { describe, expect, it } from 'vitest';
import { journey } from '../support/browser-journey.ts';

describe('a stranger who tries the bot in the Playground, in Swedish and in English', () => {
  const { chat, picture } = journey();

  it('changes to Swedish with one press', async () => {
    const card = await chat().ask('kieli', 'Vastaan sinulle suomeksi');
    await card.press('Svara på svenska', 'Jag svarar dig på svenska');

    const help = await chat().ask('hjälp', 'Så här kan jag hjälpa');
    expect(await help.text()).toContain('Din roll: kommundirektör');
  });

  it('books in Swedish, and the consultant is told in Finnish', async () => {
    const card = await chat().ask('boka', 'Boka utvecklingsverkstad');
    await card.choose('Form', 'Seminarium');
    await card.pick('Dag 1', '2026-12-17');
    await card.press('Skicka förfrågan', 'Förfrågan har skickats till konsulten');
    const request = await chat().card('Kauhava pyytää kehittämispajaa');
    expect(await request.text()).toContain('Viesti saajalle Auli Sampola (konsultti)');

    const quota = await chat().ask('kvar', '4 utvecklingsverkstäder kvar');
    await picture('quota-sv', quota);
    expect(await quota.text()).toContain('Begärd 17.12');
  });

  it('answers a session in Swedish', async () => {
    const card = await chat().ask('tillfällen', 'Kommande tillfällen');
    await card.press('Öppna 10.12', 'Temaseminarium: framsyn och strategi');
    await card.press('Jag deltar på distans');
    await card.shows('✓ Du deltar på distans');

    expect(await card.text()).toContain('Anmälda: 1 på distans.');
  });

  it('changes to English, finds everything there, and cancels the request', async () => {
    const card = await chat().ask('språk', 'Jag svarar dig på svenska');
    await card.press('Answer in English', 'I answer you in English');
    const bookings = await chat().ask('bookings', '1 / 5 development workshops booked');
    await bookings.press('Open 17 Dec', 'The request awaits the consultant’s answer');
    await bookings.press('Withdraw the request', 'The booking has been cancelled');

    const quota = await chat().ask('remaining', '5 development workshops left');
    expect(await quota.text()).toContain('Kauhava · USO 8 · ends Thu 31 Dec 2026 · 37 days left');
    const own = await chat().ask('registrations', 'Teemaseminaari: ennakointi ja strategia');
    expect(await own.text()).toContain('✓ You are joining remotely');
  });

  it('gets a short help for words that the bot does not know', async () => {
    const card = await chat().ask('tell me a joke', /did not understand/);

    expect(await card.text()).toContain('remaining');
  });
});
