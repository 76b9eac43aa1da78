import { colon } from './meanings-in.ts';

const end = '(?=[\\s,:;.!?]|$)';
const wish = {
  fi: '(?:(?:mä|minä|me) )?(?:(?:haluun|haluan|haluaisin|haluisin|haluaisimme|haluamme|voinko|saanko|saisinko|voitko|voisitko|voitteko|pitäisi|pitäis|pitää|täytyy) )?(?:nyt )?',
  sv: '(?:snälla )?(?:(?:jag|vi) )?(?:(?:vill|skulle vilja|sku vilja|får jag|får vi|kan jag|kan vi|kan du|kunde du) )?',
  en: "(?:please )?(?:(?:(?:i|we)(?:'d| would)? (?:want|like) to|can i|may i|can we|could you|can you) )?(?:please )?",
};
const greeting = '(?:(?:hei|moi|moikka|terve|morjens|hej|hello|hi|hey)[,!.]? )?';
const toConsultant = {
  fi: '(?:(?:meidän|meiän|teidän|siltä) )?konsul\\p{L}+',
  sv: '(?:(?:till|åt|av) )?(?:(?:vår|er|min) )?konsult\\p{L}*',
  en: '(?:(?:to|for) )?(?:(?:the|our|my) )?consultants?',
};
/** How it is asked that something be asked, up to the question itself. */
const leads: readonly RegExp[] = [
  `${wish.fi}(?:kysyä|kysy|kysykää|kysykääs|kysyisin|kysyn|kysyisimme|kysytään|tiedustella|tiedustelisin)${end}(?: ${toConsultant.fi}${end})?`,
  `${wish.fi}(?:lähettää|lähetä|laita|laittaa|välitä|esittää|esitä) (?:${toConsultant.fi} )?(?:kysymys|kysymyksen|viesti|viestin)${end}(?: ${toConsultant.fi}${end})?`,
  `(?:minulla|mulla|mul|meillä) (?:on|olisi|ois) kysymys${end}(?: ${toConsultant.fi}${end})?`,
  `konsult(?:ilta|eilta|ille|eille)\\p{L}*${end}`,
  `${wish.sv}(?:fråga|frågar)${end}(?: ${toConsultant.sv}${end})?`,
  `${wish.sv}(?:ställa|ställ|skicka|sänd|sända) (?:en fråga|ett meddelande)${end}(?: ${toConsultant.sv}${end})?`,
  `(?:(?:vår|er) konsult|konsulten)(?=:| om )`,
  `${wish.en}ask${end}(?: ${toConsultant.en}${end})?`,
  `${wish.en}(?:send|put|forward) (?:a|this) (?:question|message)${end}(?: ${toConsultant.en}${end})?`,
  `(?:i|we) have a question${end}(?: ${toConsultant.en}${end})?`,
  '(?:the|our|my) consultant(?=:| if | whether )',
].map((lead) => new RegExp(`^${greeting}${lead}\\s*[,:;–-]?\\s*(?:(?:että|et)(?=\\s))?\\s*`, 'iu'));
/** What comes before a colon is no question where it is longer (characters). */
const longestLead = 80;

/** A question as it was put, without what asks that it be asked. Empty: it was not put yet. */
export function questionIn(text: string): string {
  const asked = text.trim();
  const lead = leads
    .map((one) => one.exec(asked)?.[0].length ?? 0)
    .reduce((longest, one) => Math.max(longest, one), 0);
  const at = asked.slice(0, longestLead).search(colon);
  const put = lead > 0 && at >= lead ? asked.slice(asked.indexOf(':', at) + 1) : asked.slice(lead);
  return put.replace(/^[\s.!?]+/u, '').trim();
}
