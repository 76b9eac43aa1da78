import type { NoticeWords } from '../cards/notice/notices.ts';
import { rolesText } from '../cards/role/roles-text.ts';
import { notice } from './notice.ts';
import { type Action, rolesThatMay } from './shared/authorize.ts';
import type { Language } from './shared/people.ts';
import type { Reply, Turn } from './turn.ts';

/** That one's role may not do something, and whose may. */
export function otherRoles(language: Language, needs: Action): NoticeWords {
  return { notice: 'other-roles', params: { roles: rolesText(language, rolesThatMay(needs)) } };
}

export function notForRole(turn: Pick<Turn, 'language'>, needs: Action): Reply {
  return notice(turn, otherRoles(turn.language, needs), ['contacts', 'help']);
}
