import { contentLengths } from '../../../bot/announce/content-form.ts';
import type { AnnouncementContent } from '../../../bot/shared/announcement.ts';
import { long } from '../typed-texts.ts';

/** So many characters of ordinary prose. */
export const prose = (length: number) => `${long}. `.repeat(20).slice(0, length).replace(/ $/, 'a');
/** Marks that take three characters each when they are shown as typed. */
export const marks = (length: number) => '*'.repeat(length);

export const content: AnnouncementContent = {
  kind: 'review',
  titleFi: 'Hyvinvointialueiden rahoitus 2027',
  titleSv: 'Välfärdsområdenas finansiering 2027',
  textFi: 'Valtio päätti rahoituksesta.\n\n1. Kunnan osuus kasvaa.\n2. Siirtymäaika on kaksi vuotta.',
  textSv: 'Staten beslutade om finansieringen.',
  link: 'https://example.org/katsaus',
  picture: 'https://example.org/kuva.png',
  pictureFi: 'Pylväät kasvavat vuosittain.',
  pictureSv: 'Staplarna växer år för år.',
  acknowledge: true,
};
export const longest: AnnouncementContent = {
  kind: 'peerDiscussion',
  titleFi: prose(contentLengths.titleFi),
  titleSv: `Å ${prose(contentLengths.titleSv - 2)}`,
  textFi: prose(contentLengths.textFi),
  textSv: `Å ${prose(contentLengths.textSv - 2)}`,
  link: `https://example.org/${'a'.repeat(contentLengths.link - 20)}`,
  picture: `https://example.org/${'b'.repeat(contentLengths.picture - 20)}`,
  pictureFi: prose(contentLengths.pictureFi),
  pictureSv: `Å ${prose(contentLengths.pictureSv - 2)}`,
  acknowledge: true,
};
export const untitled = { kind: 'session', titleFi: '', titleSv: '' } as const;
export const ofSession: AnnouncementContent = { ...content, ...untitled };
