/** Longer ones are nobody's. */
const longest = 40;

/** Words of their own that a name is only one letter away from. */
const ordinary = new Set(
  (
    'alavuus brändi brändin brändissä brändistä haisua haljua halua haluan haluaa hassua hattua hattuja havina ' +
    'humina ilmoja isojen jousta joustaa joustaan joutaa joutsen joutua jumala jumalan kahvia kahviaan kaljaani ' +
    'karhia karjaani karkkia karva karvaa karvaan karvalla kasana kasvia kasviaan kauhaa kauhaan kehruu keruu keruun ' +
    'keruulle kittiä kokemien kokkoa kopio kopion kopioon kopiossa kopiosta korvia korviaan kuolio kuolion kuopia ' +
    'kuopissa kuopista kurvia kuutamo kuutamon kuutamossa laihaa laihan lakkaa lakkaan lankaa lankaan latukaan lauhaa ' +
    'laukaus laukea laukka laukan laulaa laumaa lautaa lautaan leimaa leimaan leukaa leukaan liimaa liimaan limaa ' +
    'liukas loimua loivaa loivaan lomaa lomaan lovia lovissa lovista myrskyjä myrskyllä myrskyä myrskyän nousi nousin ' +
    'nousit nousisi olaisiin paranen parannen paras parasta parinen parras partaisilla poroon pukkia puolana puolanko ' +
    'puolansa pyhintä pyhiään pyhänä pyhästä pyhää pyhään pyytää pyytään pöytiä pöytä pöytää pöytään raivio raivion ' +
    'raivioon siikasi sulava sulavalla sulavan sulkaa sulkeva sulkevan suntio suntion tammea tammella tammelta torni ' +
    'tornia tornien torniin torniko tornin tornissa tornista tornit valtaa valtaan vanhaa vanhaan vastaa vastaan ' +
    'forska frossa karavan nystan parkas raisin tamper torsion'
  ).split(' '),
);

/** Words by what is left of them when a letter is taken out: two that differ by one letter meet in one of these. */
export class Misspelt {
  private readonly byRest = new Map<string, Set<string>>();
  private readonly codes = new Map<string, string>();

  add(form: string, code: string): void {
    if (this.codes.has(form)) {
      return;
    }
    this.codes.set(form, code);
    for (const rest of restsOf(form)) {
      const forms = this.byRest.get(rest) ?? new Set();
      this.byRest.set(rest, forms.add(form));
    }
  }

  /** Whose name it is but for one letter (wrong, missing, too many, or two that changed places); of two: nobody's. */
  codeOf(word: string): string | undefined {
    if (word.length > longest || ordinary.has(word)) {
      return undefined;
    }
    const near = new Set<string>();
    for (const rest of restsOf(word)) {
      for (const form of this.byRest.get(rest) ?? []) {
        // A first letter is seldom wrong, and many other words differ by it: vastaan, Vantaan.
        if (form[0] === word[0] && differsByOne(form, word)) {
          near.add(this.codes.get(form) ?? '');
        }
      }
    }
    const [only, ...others] = near;
    return others.length === 0 ? only : undefined;
  }
}

function restsOf(word: string): readonly string[] {
  const rests = [word];
  for (let i = 0; i < word.length; i += 1) {
    rests.push(word.slice(0, i) + word.slice(i + 1));
  }
  return rests;
}

function differsByOne(a: string, b: string): boolean {
  let begin = 0;
  while (begin < Math.min(a.length, b.length) && a[begin] === b[begin]) {
    begin += 1;
  }
  let end = 0;
  while (end < Math.min(a.length, b.length) - begin && a.at(-1 - end) === b.at(-1 - end)) {
    end += 1;
  }
  const [x, y] = [a.slice(begin, a.length - end), b.slice(begin, b.length - end)];
  return x.length + y.length > 0 && (Math.max(x.length, y.length) <= 1 || swapped(x, y));
}

function swapped(x: string, y: string): boolean {
  return x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0];
}
