/** Words with a capital that name nobody, wherever they stand. */
export const ordinary = setOf(
  'i monday tuesday wednesday thursday friday saturday sunday january february july september october november ' +
    'december christmas easter midsummer finnish swedish english ok pdf ' +
    'teams excel outlook powerpoint zoom uso kuntaliitto kommunförbundet fcg kuntatalo',
);

/** Public like municipalities, and like these somebody's family name. */
export const alsoFamilyNames = setOf('suomi finland sverige march');

/** Months that people are called by too. */
export const monthsAndNames = setOf('april may june august');
/** After these, or beside a number, the month is meant. */
export const beforeMonths = setOf(
  'in on by until till this next last since early late mid before after during between',
);

/** What sentences begin with besides the words that the bot is spoken to with. Nobody is called so. */
export const openers = setOf(
  'onko onks onkse entä ovatko olisiko oliko voiko voinko voinks voitko voisitko voisinko voitaisiinko voitteko voisitteko ' +
    'saako saanko saisinko saisiko tuleeko tulevatko pääseekö pääsenkö pitääkö käykö ehtiikö kuka ketkä kenelle kenen ' +
    'ketä milloin koska missä mistä mihin mikä mitä mitkä miten miksi miks millainen montako monta paljonko kuinka ' +
    'hei heippa moi moikka moro terve huomenta iltaa päivää hyvää kiitos kiitti että kun kuin jos tai vai mutta mut ' +
    'niin no nyt siis joten jotta vaikka ennen ei en et emme ette eivät älä ole olen olemme on oli oon olet ovat se ne ' +
    'ja joo kyllä ehkä vielä itse mikäli joko vain myös taas tänään huomenna eilen tämä tää nämä tuo nuo siellä täällä tässä me minä ' +
    'mä sinä sä te hän he minun mun meidän meillä meiltä meille minulle mulle voi voin haluan haluaisin tarvitsen ' +
    'pitää pois klo kello viikolla joku jotain mitään laita lähetä lisää pistä kirjoita lähettäisitkö joudun ' +
    'kanssa ensimmäinen ensimmäisen toinen toisen viimeinen viimeisen jokainen jokaisen uusi koko kaikki kaikkien ' +
    'kan kommer är har när var vem hur vad hej god jag vi ni de det den dem du han hon finns får går på ska skall som ' +
    'en ett om i att för från med till av och men eller inte nej ja tack varför eftersom så nu idag imorgon igår bara ' +
    'någon nån något vårt vår våra mitt min nå ha hördu inför säg lägg skicka skriv ta sätt ställ måste skulle vill kunde hade blir kl ' +
    'vilken vilka vilket vart här där då man på åt hos vid efter före under över innan upp ner ut in ' +
    'is are am was were be been do does did have has had can could would should shall must when where who whom whose ' +
    'what which why how if as so but and or not no yes the a an in on at to from for with by of off up out it its this ' +
    'that these those there here we you he she they them us our ours your his her their im hi hello hey please pls ' +
    'thanks thank good dear let lets put got any some someone somebody anyone anybody anything something only also ' +
    'send take write set need want like more then than now today tomorrow yesterday before after until again just all ' +
    'other another same because instead since later log call sign different wrong back happy',
);

/** These begin a question where whoever it is about follows: "Will there be". Else it is Will who is ill. */
export const modals = setOf('will may');
export const subjects = setOf(
  'i we you they he she it there the our my this that these those a an someone anyone somebody anybody people',
);

/** What people are called although it is, or looks like, a word that the bot is spoken to with. */
export const wordsAndNames = [
  ...'anna emma eva lisa mika riitta titta toivo sami solveig max bill chase mark drew grant sali kai ranta strand'.split(
    ' ',
  ),
];

/** Ends of family names. Finnish nouns of doing end so too, in "-minen". */
export const familyName =
  /(?:(?<!mi|sijai)nen|(?<=[aeiouyäö])(?<!mi|sijai)se(?:n|ll[aä]|lle|lt[aä]|ss[aä]|st[aä])|berg|ström|lund|gren|[qk]vist|holm|stedt|sson)s?$/u;

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
