/**
 * Names, codes, language statuses and populations at the end of 2025 (Statistics Finland, CC BY 4.0): facts.
 * That these twelve are members is invented. They cover the three fee classes (both sides of each limit lie
 * close by) and the four language statuses.
 */
export const municipalities = [
  { code: '233', nameFi: 'Kauhava', nameSv: 'Kauhava', languageStatus: 'fi', population: 14_909 },
  { code: '205', nameFi: 'Kajaani', nameSv: 'Kajana', languageStatus: 'fi', population: 36_370 },
  { code: '249', nameFi: 'Keuruu', nameSv: 'Keuru', languageStatus: 'fi', population: 9_014 },
  { code: '272', nameFi: 'Kokkola', nameSv: 'Karleby', languageStatus: 'bilingual-fi', population: 48_338 },
  { code: '417', nameFi: 'Lemland', nameSv: 'Lemland', languageStatus: 'sv', population: 2_139 },
  { code: '434', nameFi: 'Loviisa', nameSv: 'Lovisa', languageStatus: 'bilingual-fi', population: 14_196 },
  { code: '478', nameFi: 'Maarianhamina', nameSv: 'Mariehamn', languageStatus: 'sv', population: 11_957 },
  { code: '545', nameFi: 'Närpiö', nameSv: 'Närpes', languageStatus: 'bilingual-sv', population: 9_538 },
  { code: '623', nameFi: 'Puumala', nameSv: 'Puumala', languageStatus: 'fi', population: 2_081 },
  {
    code: '710',
    nameFi: 'Raasepori',
    nameSv: 'Raseborg',
    languageStatus: 'bilingual-sv',
    population: 26_856,
  },
  { code: '905', nameFi: 'Vaasa', nameSv: 'Vasa', languageStatus: 'bilingual-fi', population: 71_209 },
  { code: '935', nameFi: 'Virolahti', nameSv: 'Vederlax', languageStatus: 'fi', population: 2_751 },
].map((municipality) => ({ ...municipality, populationYear: 2025 }));
