/** Everybody here is invented; nobody holds such an office under such a name. */
const invented: readonly Invented[] = [
  ['233', 'manager', 'Ilmatar Hakkola', 'fi', 'officeHolder'],
  ['233', 'contact', 'Väinö Sorvali', 'fi', 'developer'],
  ['233', 'participant', 'Hilppa Kultalahti', 'fi', 'elected'],
  ['205', 'manager', 'Oiva Pellervo', 'fi', 'officeHolder'],
  ['205', 'contact', 'Ninni Vuokatti', 'fi', 'developer'],
  ['205', 'participant', 'Samuli Ontojärvi', 'fi', 'elected'],
  ['249', 'manager', 'Tuulia Haapamaa', 'fi', 'officeHolder'],
  ['249', 'contact', 'Amir Darwish', 'fi', 'officeHolder'],
  ['272', 'manager', 'Selma Tankar', 'fi', 'officeHolder'],
  ['272', 'contact', 'Rasmus Öjbacka', 'sv', 'developer'],
  ['272', 'participant', 'Leena Halkokari', 'fi', 'elected'],
  ['417', 'manager', 'Folke Söderstrand', 'sv', 'officeHolder'],
  ['417', 'contact', 'Vendela Granskär', 'sv', 'officeHolder'],
  ['434', 'manager', 'Saimi Valkolampi', 'fi', 'officeHolder'],
  ['434', 'contact', 'Torbjörn Kuggbacka', 'sv', 'developer'],
  ['478', 'manager', 'Alva Klintström', 'sv', 'officeHolder'],
  ['478', 'contact', 'Edvin Västerskär', 'sv', 'developer'],
  ['545', 'manager', 'Dagny Nybacka', 'sv', 'officeHolder'],
  ['545', 'contact', 'Minh Tran', 'sv', 'developer'],
  ['545', 'participant', 'Gustaf Kalaxholm', 'sv', 'elected'],
  ['623', 'manager', 'Urho Lintusalo', 'fi', 'officeHolder'],
  ['623', 'contact', 'Kerttu Niinisaari', 'fi', 'officeHolder'],
  ['710', 'manager', 'Ebba Skogsböle', 'sv', 'officeHolder'],
  ['710', 'contact', 'Jarkko Pohjanpiiri', 'fi', 'developer'],
  ['710', 'participant', 'Signe Fagerviken', 'sv', 'elected'],
  ['905', 'manager', 'Elias Vaskiluoma', 'fi', 'officeHolder'],
  ['905', 'contact', 'Fatima Nurzai', 'fi', 'developer'],
  ['905', 'participant', 'Otto Brändholm', 'sv', 'elected'],
  ['935', 'manager', 'Lahja Ravijoki', 'fi', 'officeHolder'],
  ['935', 'contact', 'Pekko Hurppula', 'fi', 'officeHolder'],
  [['233', '205', '249', '623'], 'consultant', 'Auli Sampola', 'fi', 'other'],
  [['272', '545', '905', '935'], 'consultant', 'Joakim Rönnlid', 'sv', 'other'],
  [['417', '434', '478', '710'], 'consultant', 'Maija Kielo', 'fi', 'other'],
  [undefined, 'coordinator', 'Sirkka Verkkosaari', 'fi', 'other'],
];

type Invented = readonly [
  municipality: string | readonly string[] | undefined,
  role: string,
  name: string,
  language: string,
  group: string,
];

const tenantId = '5f0c2a44-0b1e-4d7a-9c36-7a1d00c0ffee';

/** Of those whom everybody may reach. */
function addressOf(name: string): string {
  const ascii = name.normalize('NFD').replace(/\p{M}/gu, '');
  return `${ascii.toLowerCase().replaceAll(' ', '.')}@esimerkki.example`;
}

export const people = invented.map(([of, role, name, language, group], i) => ({
  tenantId,
  aadObjectId: `7e57ab1e-0000-4000-8000-${String(i + 1).padStart(12, '0')}`,
  name,
  role,
  ...(typeof of === 'string' ? { municipality: of } : {}),
  ...(Array.isArray(of) ? { municipalities: of } : {}),
  group,
  language,
  ...(role === 'consultant' || role === 'coordinator' ? { email: addressOf(name) } : {}),
}));
