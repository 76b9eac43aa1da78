import { clockOf, dayOf } from '../shared/helsinki.ts';
import { municipalityName, type Network } from '../shared/network.ts';
import type { Language, Person } from '../shared/people.ts';
import type { SessionFacts } from '../shared/session.ts';
import type { SessionFields } from './form-fields.ts';
import { daysField } from './form-reminders.ts';

/** What a new form begins with. */
export function newFields({ id, role }: Pick<Person, 'id' | 'role'>): SessionFields {
  return {
    kind: 'themeSeminar',
    topic: '',
    titleFi: '',
    titleSv: '',
    titleEn: '',
    descriptionFi: '',
    descriptionSv: '',
    descriptionEn: '',
    date: '',
    start: '09:00',
    end: '15:30',
    endDate: '',
    date2: '',
    date3: '',
    date4: '',
    place: '',
    remote: 'yes',
    remoteLink: '',
    capacity: '',
    remoteCapacity: '',
    perMunicipality: '',
    opens: '',
    closes: '',
    closingDays: '',
    comingDays: '',
    catering: 'no',
    roles: '',
    sizes: '',
    languages: '',
    municipalities: '',
    hosts: role === 'consultant' ? id : '',
    programme: '',
  };
}

/** A session as the form shows it; reading the form as it is gives the same session. */
export function fieldsOf(facts: SessionFacts, network: Network, language: Language): SessionFields {
  const { audience = {} } = facts;
  const date = dayOf(new Date(facts.start));
  const endDate = dayOf(new Date(facts.end));
  const number = (count: number | undefined) => (count === undefined ? '' : String(count));
  const named = (code: string) => {
    const municipality = network.municipalities.get(code);
    return municipality ? municipalityName(municipality, language) : code;
  };
  return {
    kind: facts.kind,
    topic: number(facts.topic),
    titleFi: facts.titleFi,
    // Without one of its own the Swedish title is the Finnish one.
    titleSv: facts.titleSv === facts.titleFi ? '' : facts.titleSv,
    titleEn: facts.titleEn ?? '',
    descriptionFi: facts.descriptionFi ?? '',
    descriptionSv: facts.descriptionSv ?? '',
    descriptionEn: facts.descriptionEn ?? '',
    date,
    start: clockOf(new Date(facts.start)),
    end: clockOf(new Date(facts.end)),
    endDate: endDate === date ? '' : endDate,
    date2: '',
    date3: '',
    date4: '',
    place: facts.place,
    remote: facts.remote ? 'yes' : 'no',
    remoteLink: facts.remoteLink ?? '',
    capacity: number(facts.capacity),
    remoteCapacity: number(facts.remoteCapacity),
    perMunicipality: number(facts.perMunicipality),
    opens: facts.opens === undefined ? '' : dayOf(new Date(facts.opens)),
    // `closes` is the first instant that is too late.
    closes: facts.closes >= facts.start ? '' : dayOf(new Date(facts.closes - 1)),
    closingDays: daysField(facts.reminders?.closingDays),
    comingDays: daysField(facts.reminders?.comingDays),
    catering: facts.catering ? 'yes' : 'no',
    roles: (audience.roles ?? []).join(','),
    sizes: (audience.sizes ?? []).join(','),
    languages: (audience.languages ?? []).join(','),
    municipalities: (audience.municipalities ?? []).map(named).join(', '),
    hosts: (facts.hosts ?? []).join(','),
    programme: facts.programme ?? '',
  };
}
