import type { Day } from '../../bot/shared/helsinki.ts';

/** What a notice needs to be told, for those that need something. Texts may be people's own. */
export interface NoticeParams {
  readonly 'none-left': { readonly used: number; readonly of: number };
  readonly 'not-open': { readonly day: Day };
  readonly closed: { readonly day: Day };
  readonly 'not-member': { readonly period: string };
  readonly 'no-such-membership': { readonly period: string };
  readonly 'membership-removed': { readonly period: string };
  readonly 'no-such-municipality': { readonly name: string };
  /** `more`: beside those named. */
  /** Whose role would do, in words. */
  readonly 'other-roles': { readonly roles: string };
  readonly 'km-rate': { readonly year: string; readonly euros: string };
  readonly 'looks-after': { readonly count: number; readonly names: string; readonly more: number };
  readonly 'no-such-contacts': { readonly name: string };
  readonly 'code-wait': { readonly until: string };
  readonly 'announcement-missed': { readonly title: string };
  readonly 'import-done': { readonly added: number; readonly changed: number; readonly unchanged: number };
  readonly 'announcement-overtaken': { readonly title: string };
  readonly 'announcement-empty': { readonly title: string };
  readonly 'announcement-orphaned': { readonly title: string };
  readonly 'announcement-left': { readonly title: string };
}

export const plainNotices = [
  'no-such-booking',
  'already-held',
  'not-allowed',
  'no-such-session',
  'past',
  'cannot-remote',
  'cannot-on-site',
  'cancelled',
  'not-invited',
  'remote-full',
  'storage-down',
  'busy',
  'no-running-period',
  'no-such-period',
  'old-card',
  'rate-limited',
  'failed',
  'no-channels',
  'no-such-channel',
  'reminder-over',
  'no-such-announcement',
  'announcement-recalled',
  'announcement-discarded',
  'announcement-sent',
  'announcement-not-sent',
  'announcement-nothing',
  'acknowledge-over',
  'code-refused',
  'code-misread',
  'code-member',
  'code-other',
  'no-municipality',
  'network-wide',
  'own-only',
  'welcome',
  'goodbye',
  'nothing-done',
  'no-fees',
  'nothing-to-move',
  'nothing-to-cancel',
  'no-materials',
  'no-session-then',
  'no-such-person',
  'no-such-invitation',
  'no-such-presentation',
  'no-such-succession',
  'file-not-for-you',
  'file-kind',
  'file-many',
  'file-in-channel',
  'file-expired',
  'file-too-large',
  'file-unreachable',
  'import-gone',
  'import-reading',
  'import-running',
  'import-broken-off',
] as const;
export type PlainNotice = (typeof plainNotices)[number];

/** Everything that may be said instead of what was asked for, refusals, empty lists and faults, with what it needs. */
export type NoticeWords =
  | { readonly notice: PlainNotice; readonly params?: undefined }
  | {
      readonly [N in keyof NoticeParams]: { readonly notice: N; readonly params: NoticeParams[N] };
    }[keyof NoticeParams];
