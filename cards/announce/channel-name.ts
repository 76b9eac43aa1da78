import type { Language } from '../../bot/shared/people.ts';
import { text } from '../text/catalogue.ts';

/** Teams sends no name for a team's first channel: every client shows it in its own language. */
export function channelName(language: Language, name: string): string {
  return name.trim() === '' ? text(language, 'announce.general') : name;
}

/** A team whose name is not known yet leaves no loose dot. */
export function teamAndChannel(team: string, channel: string): string {
  return [team, channel].filter((part) => part.trim() !== '').join(' · ');
}
