import type { Role } from '../shared/people.ts';

const roleWords: readonly (readonly [RegExp, Role])[] = [
  [/(?<!\p{L})(?:yhdys|yhteys)henkilö|(?<!\p{L})kontaktperson|(?<!\p{L})contact person/iu, 'contact'],
  [/(?<!\p{L})(?:kunnan|kaupungin)johtaj|(?<!\p{L})(?:kommun|stads)direktör|municipal manager/iu, 'manager'],
  [/(?<!\p{L})konsul(?:tti|tin|tt)|(?<!\p{L})konsult(?!\p{L})|(?<!\p{L})consultant/iu, 'consultant'],
  [/(?<!\p{L})k(?:oordinaattori|oordinator)|(?<!\p{L})coordinator/iu, 'coordinator'],
  [/(?<!\p{L})osallistuja|(?<!\p{L})deltagare|(?<!\p{L})participant/iu, 'participant'],
];

/** As what somebody is to be let in, where a text says so. */
export function invitedRole(text: string): Role | undefined {
  return roleWords.find(([words]) => words.test(text))?.[1];
}
