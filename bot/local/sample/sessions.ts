import { addDays, type Day, daysBetween } from '../../shared/helsinki.ts';
import { localInstant } from './local-instant.ts';
import { workdayFrom, workdayUntil } from './workdays.ts';

interface Plan {
  readonly id: string;
  readonly kind: string;
  readonly titleFi: string;
  readonly titleSv: string;
  readonly from: string;
  readonly to: string;
  readonly place?: string;
  readonly remote?: boolean | string;
  readonly capacity?: number;
  readonly perMunicipality?: number;
  readonly topic?: number;
  readonly descriptionFi?: string;
  readonly descriptionSv?: string;
  readonly catering?: boolean;
  readonly programme?: string;
  readonly audience?: { readonly roles: readonly string[] };
}

/** Already held: how much of the time from the period's start until today had passed by then. */
const held: readonly (Plan & { readonly share: number })[] = [
  {
    id: 'theme-seminar-1',
    share: 0.2,
    kind: 'themeSeminar',
    titleFi: 'Avausseminaari: johtaminen uudella valtuustokaudella',
    titleSv: 'Öppningsseminarium: ledarskap under den nya fullmäktigeperioden',
    from: '09:00',
    to: '15:30',
    place: 'Kuntatalo, Helsinki',
    remote: true,
    capacity: 100,
  },
  {
    id: 'sparring-1',
    share: 0.4,
    kind: 'sparring',
    topic: 1,
    titleFi: 'Luottamushenkilösparraus: valtuustokauden opit',
    titleSv: 'Sparrning för förtroendevalda: lärdomar av fullmäktigeperioden',
    from: '17:00',
    to: '19:00',
    remote: true,
  },
  {
    id: 'contact-meeting-1',
    share: 0.5,
    kind: 'contactMeeting',
    titleFi: 'Yhdyshenkilöiden tapaaminen',
    titleSv: 'Kontaktpersonernas träff',
    from: '09:00',
    to: '10:30',
    remote: true,
  },
  {
    id: 'theme-seminar-2',
    share: 0.65,
    kind: 'themeSeminar',
    titleFi: 'Teemaseminaari: luottamus johtamisen perustana',
    titleSv: 'Temaseminarium: förtroende som grund för ledarskap',
    from: '09:00',
    to: '15:30',
    place: 'Kuntatalo, Helsinki',
    remote: true,
    capacity: 80,
  },
  {
    id: 'sparring-2',
    share: 0.85,
    kind: 'sparring',
    topic: 2,
    titleFi: 'Luottamushenkilösparraus: rooli, oikeudet ja vastuut',
    titleSv: 'Sparrning för förtroendevalda: roll, rättigheter och ansvar',
    from: '17:00',
    to: '19:00',
    remote: true,
  },
];

/** Coming: in how many days. */
const coming: readonly (Plan & { readonly in: number })[] = [
  {
    id: 'peer-discussion-1',
    in: 6,
    kind: 'peerDiscussion',
    titleFi: 'Kunnanjohtajien vertaiskeskustelu',
    titleSv: 'Kommundirektörernas kollegiala diskussion',
    from: '08:30',
    to: '10:00',
    remote: 'https://teams.example.com/uso/vertaiskeskustelu',
  },
  {
    id: 'working-seminar-1',
    in: 11,
    kind: 'workingSeminar',
    titleFi: 'Kehittäjien työseminaari: palvelumuotoilun pienryhmä',
    titleSv: 'Utvecklarnas arbetsseminarium: smågrupp i tjänstedesign',
    from: '10:00',
    to: '14:00',
    place: 'Tampere-talo, Tampere',
    capacity: 3,
    perMunicipality: 2,
  },
  {
    id: 'theme-seminar-3',
    in: 16,
    kind: 'themeSeminar',
    titleFi: 'Teemaseminaari: ennakointi ja strategia',
    titleSv: 'Temaseminarium: framsyn och strategi',
    descriptionFi:
      'Miten ennakointi viedään strategiaan ja talousarvioon? Mukana on kolmen kunnan esimerkit.',
    descriptionSv: 'Hur för man framsyn till strategi och budget? Tre kommuner berättar.',
    catering: true,
    programme: 'https://example.com/uso/ohjelma',
    from: '09:00',
    to: '15:30',
    place: 'Kuntatalo, Helsinki',
    remote: true,
    capacity: 80,
    perMunicipality: 6,
  },
  {
    id: 'sparring-3',
    in: 20,
    kind: 'sparring',
    topic: 3,
    titleFi: 'Luottamushenkilösparraus: kokouksen askeleet',
    titleSv: 'Sparrning för förtroendevalda: mötets steg',
    from: '17:00',
    to: '19:00',
    remote: true,
  },
  {
    id: 'contact-meeting-2',
    in: 25,
    kind: 'contactMeeting',
    titleFi: 'Yhdyshenkilöiden tapaaminen',
    titleSv: 'Kontaktpersonernas träff',
    from: '09:00',
    to: '10:30',
    audience: { roles: ['contact'] },
    remote: true,
  },
  {
    id: 'presentation-1',
    in: 30,
    kind: 'presentation',
    titleFi: 'USO-verkoston esittely uusille kunnille',
    titleSv: 'Presentation av USO-nätverket för nya kommuner',
    from: '13:00',
    to: '14:00',
    remote: true,
  },
  {
    id: 'other-1',
    in: 36,
    kind: 'other',
    titleFi: 'Opintokäynti: Vaasan strategiatyö',
    titleSv: 'Studiebesök: Vasas strategiarbete',
    from: '11:00',
    to: '16:00',
    place: 'Vaasan kaupungintalo',
    capacity: 25,
  },
];

const inNextPeriod: Plan = {
  id: 'theme-seminar-next-1',
  kind: 'themeSeminar',
  titleFi: 'Uuden kauden avausseminaari',
  titleSv: 'Öppningsseminarium för den nya perioden',
  from: '09:00',
  to: '15:30',
  place: 'Kuntatalo, Helsinki',
  remote: true,
  capacity: 100,
};

/** Sessions of every kind around a day: held in the running period, coming within weeks, one in the next. */
export function sessions(today: Day, running: { readonly from: Day }, next: { readonly from: Day }) {
  const passed = daysBetween(running.from, today);
  return [
    ...held
      .map(({ share, ...plan }) => ({
        plan,
        day: workdayUntil(addDays(running.from, Math.floor(passed * share))),
      }))
      // In the first days of a period nothing has been held yet.
      .filter(({ day }) => day >= running.from && day < today)
      .map(({ plan, day }) => session(plan, day, {})),
    ...coming.map(({ in: days, ...plan }) => {
      const day = workdayFrom(addDays(today, days));
      // The nearest ones take registrations until the day itself.
      return session(plan, day, days < 14 ? {} : { closes: addDays(day, -7) });
    }),
    session(inNextPeriod, workdayFrom(addDays(next.from, 34)), {
      opens: addDays(next.from, -30),
      closes: addDays(next.from, 24),
    }),
  ];
}

function session({ from, to, ...plan }: Plan, day: Day, registration: { opens?: Day; closes?: Day }) {
  return { ...plan, start: localInstant(day, from), end: localInstant(day, to), ...registration };
}
