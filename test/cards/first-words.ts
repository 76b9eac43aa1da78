import { commandWords } from '../../bot/command-words.ts';
import { type Language, languages } from '../../bot/shared/people.ts';

/**
 * What a button's title may begin with: what it does, a person's own answer, or a word that could be typed instead.
 * A new one is added here, and read once more by whoever adds it.
 */
const doing: Readonly<Record<Language, string>> = {
  fi: `Ajasta Älä Anna Aseta Avaa Ehdota Esikatsele Etsi Hylkää Hyväksy Ilmoita Jätä Jatka Julkaise Keskeytä
    Kirjoita Kopioi Korjaa Kuittaa Kutsu Kysy Lähetä Lataa Lisää Lopeta Lue Merkitse Muistuta Muokkaa Muuta Näytä
    Nimeä Ota Päätä Päivitä Palaa Palauta Peru Pidä Poista Poistu Pysäytä Pyydä Rajaa Säilytä Siirrä Tallenna
    Tarkista Tee Tilaa Tuo Vahvista Vaihda Valitse Vapauta Varaa Vastaa Vedä`,
  sv: `Ändra Anmäl Anteckna Återkalla Återlämna Återuppta Avboka Avbryt Avslå Avsluta Be Begränsa Behåll Bekräfta
    Bjud Boka Byt Flytta Föreslå Förhandsgranska Fortsätt Fråga Frigör Gå Ge Godkänn Gör Granska Importera Kopiera
    Korrigera Kvittera Ladda Lägg Lämna Läs Låt Markera Öppna Överför Påminn Pausa Prenumerera Publicera Radera
    Rätta Redigera Schemalägg Skapa Skicka Skriv Sök Spara Ställ Stoppa Svara Ta Uppdatera Utse Välj Visa`,
  en: `Accept Add Announce Answer Ask Book Call Cancel Carry Change Choose Confirm Copy Correct Create Decline
    Delete Do Download Edit End Erase Find Free Give Go Hand Import Invite Keep Leave Make Mark Move Name Narrow Open
    Pause Preview Propose Publish Read Recall Refresh Register Remind Remove Resend Resume Return Review Revoke Save
    Schedule Send Set Show Start Stop Subscribe Take Update Withdraw Write`,
};

const answering: Readonly<Record<Language, string>> = {
  fi: 'Tulen Osallistun En Olen Minulla',
  sv: 'Jag',
  en: 'I',
};

/** Of every language: a card may offer another one, and cards in channels are in two. */
export const firstWords: ReadonlySet<string> = new Set([
  ...languages.flatMap((language) => `${doing[language]} ${answering[language]}`.split(/\s+/)),
  ...commandWords.flatMap(({ words }) => Object.values(words).flat()).map(firstWordOf),
]);

export function firstWordOf(title: string): string {
  return title.split(/[\s:,]/)[0] ?? '';
}
