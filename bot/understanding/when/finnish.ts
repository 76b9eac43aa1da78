import { finnishDayWords } from './finnish-days.ts';
import { finnishHolidays } from './finnish-holidays.ts';
import { finnishNumerals } from './finnish-numerals.ts';
import { lexiconOf } from './meaning.ts';

const monthStems = 'tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu'.split(' ');
const others =
  'u us ussa usa ulle ull ulla uksi uks uun uhun usta ust ulta una ussakin ullekin uksikin'.split(' ');

const months = monthStems.flatMap((stem, index) => {
  const month = index + 1;
  return [
    [stem, { is: 'month', month, form: 'stem' }],
    [`${stem}kuun`, { is: 'month', month, form: 'genitive' }],
    [`${stem}kuuta`, { is: 'month', month, form: 'partitive' }],
    [others.map((ending) => `${stem}ku${ending}`).join(' '), { is: 'month', month, form: 'whole' }],
    [`${stem}kuu`, { is: 'month', month, form: 'whole' }],
  ] as const;
});

const seasons = (['spring', 'summer', 'autumn', 'winter'] as const).flatMap((season, index) => {
  const name = ['kevä', 'kesä', 'syksy', 'talv'][index];
  const endings = [
    't tt tä ttä ästä ässä än ään ällä älle äksi äks änä ällekin ällekään',
    ' n ä llä lle ksi ks nä ään än ssä stä',
    ' n ä llä lle ksi ks nä yn ssä stä',
    'i en esta essa ea ella elle eksi eks ena een',
  ][index];
  const forms = (before: string) => (endings ?? '').split(' ').map((ending) => `${before}${name}${ending}`);
  const words = season === 'summer' ? forms('').filter((word) => word !== 'kesä') : forms('');
  return [
    [words.join(' '), { is: 'season', season }],
    [forms('alku').join(' '), { is: 'season', season, third: 'early' }],
    [forms('loppu').join(' '), { is: 'season', season, third: 'late' }],
    [forms('keski').join(' '), { is: 'season', season, third: 'mid' }],
  ] as const;
});

export const finnish = lexiconOf([
  ...months,
  ...seasons,
  ['kevätkausi kevätkauden kevätkaudella kevätkaudelle', { is: 'season', season: 'spring', form: 'term' }],
  ['syyskausi syyskauden syyskaudella syyskaudelle', { is: 'season', season: 'autumn', form: 'term' }],
  ...finnishDayWords,
  ...finnishNumerals,
  [
    'ensi ens seuraava seuraavan seuraavalla seuraavana seuraavalle seuraavaksi seuraavassa seuraavaan',
    { is: 'which', which: 1 },
  ],
  ['tuleva tulevan tulevana tulevalla tulevalle tulevaksi', { is: 'which', which: 'coming' }],
  ['tämä tänä tällä tän tämän tässä tähän tälle', { is: 'which', which: 0 }],
  ['viime edellisenä edellisellä', { is: 'which', which: -1 }],
  ['joka jokainen jokaisena', { is: 'every' }],
  [
    'viikko viikolla viikolle viikoksi viikoks viikkoa viikkoon viikot viikoilla viikoille viikolta viikosta vkolla vkolle',
    { is: 'unit', unit: 'week' },
  ],
  ['viikon vkon viikkojen', { is: 'unit', unit: 'week', form: 'genitive' }],
  ['v vk vko vkot', { is: 'unit', unit: 'week', form: 'short' }],
  ['päivä päivää päivänä päivälle päiväksi päiväks päivään päivästä pnä pvä pv', { is: 'unit', unit: 'day' }],
  ['päivän', { is: 'unit', unit: 'day', form: 'genitive' }],
  ['kuu kuussa kuuta kuulle kuukausi kuukautena kuukaudessa kuuksi', { is: 'unit', unit: 'month' }],
  ['kuun kuukauden', { is: 'unit', unit: 'month', form: 'genitive' }],
  ['vuosi vuonna vuotta vuodelle vuodeksi', { is: 'unit', unit: 'year' }],
  ['vuoden', { is: 'unit', unit: 'year', form: 'genitive' }],
  ['vuonna vuoden vuodelle', { is: 'year-word' }],
  ['viikonloppu viikonloppuna viikonlopuksi viikonlopulle', { is: 'weekend' }],
  ['alussa alkuun alusta alku alulle', { is: 'third', third: 'early' }],
  [
    'puoliväli puolivälissä puoliväliin puolessavälissä puolivälin puolivälistä keskivaiheilla',
    { is: 'third', third: 'mid' },
  ],
  ['lopussa lopulla loppuun lopulle loppu lopuksi', { is: 'third', third: 'late' }],
  ['alkupuolella alkupuolelle alkupuoli', { is: 'third', third: 'first-half' }],
  ['loppupuolella loppupuolelle loppupuoli', { is: 'third', third: 'second-half' }],
  ...finnishHolidays,
  ['päästä kuluttua perästä', { is: 'later' }],
  ['sisällä kuluessa sisään', { is: 'inside' }],
  [
    'alkuvuosi alkuvuodesta alkuvuonna alkuvuodelle alkuvuoden',
    { is: 'running', unit: 'year', third: 'early' },
  ],
  [
    'loppuvuosi loppuvuodesta loppuvuonna loppuvuodelle loppuvuoden',
    { is: 'running', unit: 'year', third: 'late' },
  ],
  ['alkuviikko alkuviikosta alkuviikolla', { is: 'running', unit: 'week', third: 'early' }],
  ['loppuviikko loppuviikosta loppuviikolla', { is: 'running', unit: 'week', third: 'late' }],
  ['ennen', { is: 'before' }],
  ['jälkeen jäläkeen jälkee', { is: 'behind-after' }],
  ['mennessä asti saakka', { is: 'behind-by' }],
  ['jälkeisenä jälkeisellä jälkeiselle jälkeiseksi jälkeinen', { is: 'behind-next' }],
  ['edeltävänä edeltävällä edeltävälle edeltäväksi', { is: 'behind-previous' }],
  ['viimeistään viimestään', { is: 'by' }],
  ['ja', { is: 'and' }],
  ['tai', { is: 'company' }],
  ['sopii sopisi käy kävisi olisi passaa', { is: 'company' }],
  ['klo kello kellon kl', { is: 'clock', sure: true }],
  ['puoli puol', { is: 'half' }],
  ['yli', { is: 'past' }],
  ['vaille vailla vaile', { is: 'lacking' }],
  [
    'versio version versiosta versiossa kohta kohdan kohdassa luku luvun luvussa pykälä liite sivu noin alle yli vain hinta',
    { is: 'version' },
  ],
  [
    'milj mrd prosenttia prosentin euroa eur e km m h t tunnin tuntia min kpl kk hlö htp asukkaan hengen',
    { is: 'counted' },
  ],
  ['käytetty käyttämättä käytössä jäljellä pidetty', { is: 'counted' }],
]);
