import type { List } from './read-file.ts';
import {
  code,
  day,
  id,
  type Kind,
  lines,
  number,
  phone,
  remote,
  text,
  time,
  word,
  yes,
} from './sheet-kinds.ts';
import { codes, fees, numbers, pairs, someOf, steps, years } from './sheet-lists.ts';
import {
  audienceWords,
  groupWords,
  languageStatusWords,
  languageWords,
  type Names,
  officialLanguageWords,
  roleWords,
  sessionKindWords,
} from './sheet-words.ts';

/** A column of a spreadsheet and the field of the network file that it fills. */
export interface Column {
  /** "entitlements workshop": within the row, as faults tell it. */
  readonly field: string;
  readonly kind: Kind;
  readonly names: Names;
  /** In the example row, as the field's value. Undefined: left empty there. */
  readonly example?: unknown;
}

type Name = string | readonly [string, ...string[]];

function column(field: string, kind: Kind, fi: Name, sv: Name, en: Name, example?: unknown): Column {
  const [fiNames, svNames, enNames] = [fi, sv, en].map((name) =>
    typeof name === 'string' ? [name] : name,
  ) as unknown as [Names['fi'], Names['sv'], Names['en']];
  return { field, kind, names: { fi: fiNames, sv: svNames, en: enNames }, example };
}

/** The columns of a municipality's, or a period's, entitlements. */
function entitlements(own: boolean): readonly Column[] {
  const named = (field: string, fi: string, sv: string, en: string, example?: number) =>
    column(
      `entitlements ${field}`,
      number,
      own ? `Omat: ${fi}` : fi,
      own ? `Egna: ${sv}` : sv,
      own ? `Own: ${en}` : en,
      own ? undefined : example,
    );
  return [
    named('workshop', 'Kehittämispajat', 'Utvecklingsverkstäder', 'Workshops', 5),
    named('themeSeminar', 'Teemaseminaarit', 'Temaseminarier', 'Theme seminars', 4),
    named('workingSeminar', 'Työseminaarit', 'Arbetsseminarier', 'Working seminars', 0),
    named('sparring', 'Sparraukset', 'Sparrningar', 'Sparring sessions', 6),
    named('situationAnalysis', 'Tilanneanalyysit', 'Lägesanalyser', 'Situation analyses', 1),
  ];
}

/**
 * Every field of the network file that a spreadsheet can fill, in the order of a template's columns. The first column
 * of each list holds no free text, so that an example row is never a real one.
 */
export const columns: Readonly<Record<List, readonly Column[]>> = {
  periods: [
    column('id', id, ['Kauden tunnus', 'Tunnus'], ['Periodens id', 'Id'], ['Period id', 'Id'], 'uso8'),
    column('name', text, ['Kauden nimi', 'Nimi'], ['Periodens namn', 'Namn'], ['Period name'], 'USO 8'),
    column(
      'from',
      day,
      ['Alkaa', 'Alkupäivä'],
      ['Börjar', 'Första dag'],
      ['Begins', 'First day'],
      '2025-01-01',
    ),
    column('to', day, ['Päättyy', 'Loppupäivä'], ['Slutar', 'Sista dag'], ['Ends', 'Last day'], '2026-12-31'),
    ...entitlements(false),
    column(
      'leadThemeFi',
      text,
      'Pääteema suomeksi',
      'Huvudtema på finska',
      'Lead theme in Finnish',
      'Siiloista silloille',
    ),
    column(
      'leadThemeSv',
      text,
      'Pääteema ruotsiksi',
      'Huvudtema på svenska',
      'Lead theme in Swedish',
      'Från silor till broar',
    ),
    column(
      'themes',
      pairs,
      ['Pajojen teemat', 'Teemat'],
      ['Verkstädernas teman', 'Teman'],
      'Workshop themes',
      [
        { fi: 'Strategian toimeenpano', sv: 'Genomförande av strategin' },
        { fi: 'Johtaminen', sv: 'Ledarskap' },
      ],
    ),
    column(
      'topics',
      pairs,
      ['Sparrauksen aiheet', 'Aiheet'],
      ['Sparrningens ämnen', 'Ämnen'],
      'Sparring topics',
      [
        { fi: 'Kokouksen askeleet', sv: 'Mötets steg' },
        { fi: 'Talouden ABC', sv: 'Ekonomins ABC' },
      ],
    ),
    column('fees', fees, ['Jäsenmaksut', 'Maksut'], ['Medlemsavgifter', 'Avgifter'], 'Membership fees', [
      { below: 9_000, eurosPerYear: 9_000 },
      { upTo: 45_000, eurosPerYear: 12_000 },
      { eurosPerYear: 16_000 },
    ]),
    column(
      'rules cancelDays',
      number,
      'Peruttava viimeistään (päivää ennen)',
      'Avbokas senast (dagar före)',
      'Cancel at the latest (days before)',
    ),
    column(
      'rules requestDays',
      number,
      'Pyynnön muistutus (työpäivää)',
      'Påminnelse om förfrågan (arbetsdagar)',
      'Reminder of a request (working days)',
    ),
    column(
      'rules counterDays',
      number,
      'Vastaehdotuksen muistutus (työpäivää)',
      'Påminnelse om motförslag (arbetsdagar)',
      'Reminder of a counter-proposal (working days)',
    ),
    column(
      'rules escalateDays',
      number,
      'Tieto koordinaattorille (työpäivää)',
      'Besked till koordinatorn (arbetsdagar)',
      'Telling the coordinator (working days)',
    ),
    column(
      'rules reportDays',
      number,
      'Raportin muistutus (päivää)',
      'Påminnelse om rapport (dagar)',
      'Reminder of a report (days)',
    ),
    column(
      'rules expiryMonths',
      numbers,
      'Varoitus käyttämättä jäävistä (kuukautta ennen)',
      ['Varning för oanvända (månader före)', 'Varning för outnyttjade (månader före)'],
      'Warning of unused ones (months before)',
    ),
    column(
      'rules expiryDays',
      number,
      'Varoituksen toisto (päivää)',
      'Varningen upprepas (dagar)',
      'Warning repeated (days)',
    ),
    column(
      'rules offerDays',
      number,
      'Paikan tarjoaminen (päivää ennen)',
      'Erbjudande om plats (dagar före)',
      'Offering places (days before)',
    ),
    column(
      'rules offerHours',
      number,
      'Tarjous voimassa (tuntia)',
      'Erbjudandet gäller (timmar)',
      'An offer lasts (hours)',
    ),
    column(
      'rules closingDays',
      numbers,
      'Ilmoittautumisen muistutus (päivää ennen)',
      'Påminnelse om anmälan (dagar före)',
      'Reminder of registration (days before)',
    ),
    column(
      'rules comingDays',
      numbers,
      'Tilaisuuden muistutus (päivää ennen)',
      'Påminnelse om tillfället (dagar före)',
      'Reminder of the session (days before)',
    ),
    column(
      'rules reminderHour',
      number,
      'Muistutusten kellonaika',
      'Påminnelsernas klockslag',
      'Hour of reminders',
    ),
    column(
      'rules kmEuros',
      years,
      ['Kilometrikorvaus vuosittain', 'Kilometrikorvaus'],
      ['Kilometerersättning per år', 'Kilometerersättning'],
      'Kilometre allowance by year',
      { 2026: 0.55, 2027: 0.57 },
    ),
    column(
      'rules carryOver',
      number,
      'Pajoja siirtyy edelliseltä kaudelta enintään',
      [
        'Verkstäder som överförs från föregående period, högst',
        'Verkstäder som flyttas från förra perioden, högst',
      ],
      'Workshops carried over, at most',
    ),
    column(
      'rules lateJoiners',
      steps,
      'Myöhemmin liittyneiden pajat',
      'Senare anslutnas verkstäder',
      'Workshops of those who join later',
    ),
    column(
      'rules retention personMonths',
      number,
      'Henkilötiedot säilytetään (kuukautta)',
      'Personuppgifter bevaras (månader)',
      'Personal data is kept (months)',
    ),
    column(
      'rules retention auditMonths',
      number,
      'Tapahtumaloki säilytetään (kuukautta)',
      'Händelseloggen bevaras (månader)',
      ['The event log is kept (months)', 'The audit trail is kept (months)'],
    ),
    column(
      'rules model',
      yes,
      'Viestejä saa lähettää kielimallille',
      'Meddelanden får skickas till en språkmodell',
      'Messages may go to a language model',
    ),
  ],
  municipalities: [
    column(
      'code',
      code,
      ['Kuntakoodi', 'Kunnan koodi', 'Kuntanumero', 'Koodi'],
      ['Kommunkod', 'Kommunens kod', 'Kommunnummer', 'Kod'],
      ['Municipality code', 'Code'],
      '233',
    ),
    column(
      'nameFi',
      text,
      ['Nimi suomeksi', 'Kunnan nimi', 'Suomenkielinen nimi', 'Nimi'],
      ['Namn på finska', 'Kommunens namn', 'Namn'],
      ['Name in Finnish', 'Name'],
      'Kauhava',
    ),
    column(
      'nameSv',
      text,
      ['Nimi ruotsiksi', 'Ruotsinkielinen nimi'],
      ['Namn på svenska', 'Svenskt namn'],
      'Name in Swedish',
      'Kauhava',
    ),
    column(
      'languageStatus',
      word(languageStatusWords),
      ['Kielisyys', 'Kielellinen asema', 'Kieli'],
      ['Språklig status', 'Språkförhållande', 'Språk'],
      'Official languages',
      'fi',
    ),
    column(
      'population',
      number,
      ['Asukasluku', 'Väkiluku', 'Asukkaita'],
      ['Invånarantal', 'Folkmängd', 'Invånare'],
      ['Population', 'Residents'],
      14_909,
    ),
    column(
      'populationYear',
      number,
      ['Asukasluvun vuosi', 'Väkiluvun vuosi', 'Vuosi'],
      ['Invånarantalets år', 'År'],
      ['Population year', 'Year'],
      2025,
    ),
    column(
      'forms genitive',
      text,
      ['Nimi: kenen', 'Nimen genetiivi'],
      'Finska namnet: vems',
      'Finnish name: whose',
      'Kauhavan',
    ),
    column('forms in', text, 'Nimi: missä', 'Finska namnet: var', 'Finnish name: in', 'Kauhavalla'),
    column('forms from', text, 'Nimi: mistä', 'Finska namnet: varifrån', 'Finnish name: from', 'Kauhavalta'),
    column('forms to', text, 'Nimi: mihin', 'Finska namnet: vart', 'Finnish name: to', 'Kauhavalle'),
  ],
  memberships: [
    column(
      'municipality',
      code,
      ['Kuntakoodi', 'Kunnan koodi', 'Kuntanumero', 'Kunta', 'Koodi'],
      ['Kommunkod', 'Kommunens kod', 'Kommunnummer', 'Kommun', 'Kod'],
      ['Municipality code', 'Code'],
      '233',
    ),
    column('period', id, ['Kauden tunnus', 'Kausi'], ['Periodens id', 'Period'], ['Period id'], 'uso8'),
    column(
      'decidedOn',
      day,
      ['Päätöspäivä', 'Kunnanhallituksen päätös', 'Hallituksen päätös', 'Liittymispäivä'],
      ['Beslutsdag', 'Kommunstyrelsens beslut', 'Styrelsens beslut'],
      ['Day of the decision', 'Decided'],
      '2025-01-13',
    ),
    column(
      'decisionSection',
      text,
      ['Pykälä', 'Päätöksen pykälä'],
      ['Paragraf', 'Beslutets paragraf'],
      ['Section', 'Paragraph'],
      '§ 12',
    ),
    ...entitlements(true),
    column(
      'reason',
      text,
      ['Perustelu', 'Omien oikeuksien perustelu'],
      ['Motivering', 'Motivering till egna rättigheter'],
      ['Reason', 'Reason of own entitlements'],
    ),
  ],
  people: [
    column('role', word(roleWords), 'Rooli', 'Roll', 'Role', 'manager'),
    column(
      'name',
      text,
      ['Nimi', 'Koko nimi', 'Henkilön nimi'],
      ['Namn', 'Personens namn'],
      ['Name', 'Full name'],
      'Ilmatar Hakkola',
    ),
    column(
      'municipality',
      code,
      ['Kuntakoodi', 'Kunnan koodi', 'Kunta', 'Oma kunta'],
      ['Kommunkod', 'Kommunens kod', 'Kommun', 'Egen kommun'],
      ['Municipality code', 'Own municipality'],
      '233',
    ),
    column(
      'municipalities',
      codes,
      ['Konsultin kunnat', 'Kunnat'],
      ['Konsultens kommuner', 'Kommuner'],
      ['Consultant’s municipalities'],
    ),
    column('group', word(groupWords), 'Ryhmä', 'Grupp', 'Group', 'officeHolder'),
    column('language', word(languageWords), ['Kieli', 'Asiointikieli'], 'Språk', 'Language', 'fi'),
    column(
      'email',
      text,
      ['Sähköposti', 'Sähköpostiosoite'],
      ['E-post', 'E-postadress'],
      ['E-mail', 'E-mail address'],
      'ilmatar.hakkola@example.org',
    ),
    column(
      'phone',
      phone,
      ['Puhelin', 'Puhelinnumero'],
      ['Telefon', 'Telefonnummer'],
      ['Phone', 'Phone number'],
      '+358 40 000 0000',
    ),
    column(
      'tenantId',
      id,
      ['Organisaation tunniste (Entra)', 'Vuokraajan tunniste'],
      ['Organisationens id (Entra)', 'Klientorganisations-id'],
      ['Organisation id (Entra)'],
      '5f0c2a44-0b1e-4d7a-9c36-7a1d00c0ffee',
    ),
    column(
      'aadObjectId',
      id,
      ['Käyttäjän tunniste (Entra)', 'Objektin tunniste'],
      ['Användarens id (Entra)', 'Objekt-id'],
      ['User id (Entra)', 'Object id'],
      '7e57ab1e-0000-4000-8000-000000000001',
    ),
  ],
  sessions: [
    column('id', id, ['Tilaisuuden tunnus', 'Tunnus'], ['Tillfällets id', 'Id'], ['Session id', 'Id'], 's1'),
    column(
      'kind',
      word(sessionKindWords),
      ['Laji', 'Tilaisuuden laji', 'Tyyppi'],
      ['Typ', 'Slag', 'Tillfällets slag'],
      ['Kind', 'Type'],
      'themeSeminar',
    ),
    column(
      'titleFi',
      text,
      ['Otsikko suomeksi', 'Otsikko', 'Nimi suomeksi'],
      ['Rubrik på finska', 'Rubrik'],
      ['Title in Finnish', 'Title'],
      'Teemaseminaari',
    ),
    column(
      'titleSv',
      text,
      ['Otsikko ruotsiksi'],
      ['Rubrik på svenska'],
      'Title in Swedish',
      'Temaseminarium',
    ),
    column('titleEn', text, ['Otsikko englanniksi'], ['Rubrik på engelska'], 'Title in English'),
    column(
      'start',
      time,
      ['Alkaa', 'Alkamisaika'],
      ['Börjar', 'Starttid'],
      ['Begins', 'Start time'],
      '2027-02-04T09:00:00+02:00',
    ),
    column(
      'end',
      time,
      ['Päättyy', 'Päättymisaika'],
      ['Slutar', 'Sluttid'],
      ['Ends', 'End time'],
      '2027-02-04T15:30:00+02:00',
    ),
    column('place', text, 'Paikka', 'Plats', 'Place', 'Kuntatalo'),
    column(
      'remote',
      remote,
      ['Etäyhteys', 'Etäosallistuminen'],
      ['Distansdeltagande', 'På distans'],
      ['Remote', 'Remote participation'],
      true,
    ),
    column(
      'capacity',
      number,
      ['Paikkoja paikan päällä', 'Paikkoja'],
      ['Platser på plats', 'Antal platser'],
      ['Places on site', 'Places'],
      80,
    ),
    column('remoteCapacity', number, ['Etäpaikkoja'], ['Distansplatser'], ['Remote places']),
    column(
      'perMunicipality',
      number,
      ['Paikkoja kuntaa kohti', 'Enintään kunnasta'],
      ['Platser per kommun'],
      ['Places per municipality'],
      4,
    ),
    column(
      'opens',
      day,
      ['Ilmoittautuminen alkaa'],
      ['Anmälan börjar'],
      ['Registration opens'],
      '2026-12-01',
    ),
    column(
      'closes',
      day,
      ['Ilmoittautuminen päättyy', 'Viimeinen ilmoittautumispäivä'],
      ['Anmälan slutar', 'Sista anmälningsdag'],
      ['Registration closes'],
      '2027-01-25',
    ),
    column(
      'topic',
      number,
      ['Aiheen numero', 'Sparrauksen aihe'],
      ['Ämnets nummer', 'Sparrningens ämne'],
      ['Topic number'],
    ),
    column('catering', yes, ['Tarjoilu'], ['Servering'], ['Catering'], true),
    column(
      'descriptionFi',
      lines,
      ['Kuvaus suomeksi', 'Kuvaus'],
      ['Beskrivning på finska', 'Beskrivning'],
      ['Description in Finnish', 'Description'],
    ),
    column(
      'descriptionSv',
      lines,
      ['Kuvaus ruotsiksi'],
      ['Beskrivning på svenska'],
      'Description in Swedish',
    ),
    column(
      'descriptionEn',
      lines,
      ['Kuvaus englanniksi'],
      ['Beskrivning på engelska'],
      'Description in English',
    ),
    column(
      'programme',
      text,
      ['Ohjelma (linkki)', 'Ohjelma'],
      ['Program (länk)', 'Program'],
      ['Programme (link)'],
    ),
    column(
      'audience roles',
      someOf(audienceWords),
      ['Kohderyhmä'],
      ['Målgrupp'],
      ['Audience', 'Audience: roles'],
    ),
    column(
      'audience sizes',
      numbers,
      ['Kuntien maksuluokat'],
      ['Kommunernas avgiftsklasser'],
      ['Audience: size classes'],
    ),
    column(
      'audience languages',
      someOf(officialLanguageWords),
      ['Kuntien kielet'],
      ['Kommunernas språk'],
      ['Audience: languages'],
    ),
    column(
      'audience municipalities',
      codes,
      ['Vain kunnille', 'Kunnat'],
      ['Endast för kommunerna', 'Kommuner'],
      ['Audience: municipalities'],
    ),
    column(
      'reminders closingDays',
      numbers,
      ['Ilmoittautumisen muistutus (päivää ennen)'],
      ['Påminnelse om anmälan (dagar före)'],
      ['Reminder of registration (days before)'],
    ),
    column(
      'reminders comingDays',
      numbers,
      ['Tilaisuuden muistutus (päivää ennen)'],
      ['Påminnelse om tillfället (dagar före)'],
      ['Reminder of the session (days before)'],
    ),
  ],
};

/** The column that a field of a fault belongs to, and the rest of the field: which entry of the cell. */
export function columnOf(
  list: List,
  field: string,
): { readonly column: Column; readonly part: string } | undefined {
  const found = columns[list].find((one) => field === one.field || field.startsWith(`${one.field} `));
  return found && { column: found, part: field.slice(found.field.length + 1) };
}
