import { isHttpsLink } from '../https-link.ts';
import { type AnalysisStatus, analysisStatuses } from '../shared/quota.ts';

/** The form as typed: what stage the analysis is at, and where it is. */
export interface AnalysisFields {
  readonly status: string;
  readonly link: string;
}
export interface AnalysisFaults {
  readonly status?: 'choose-status';
  readonly link?: 'no-such-link' | 'link-missing';
}
export interface AnalysisWish {
  readonly status: AnalysisStatus;
  /** An https address; empty until there is one. */
  readonly link: string;
}

/** A finished analysis is somewhere: it needs a link. */
export function readAnalysisForm(
  fields: AnalysisFields,
): { readonly wish: AnalysisWish } | { readonly faults: AnalysisFaults } {
  const status = analysisStatuses.find((one) => one === fields.status);
  const link = fields.link.trim();
  const linkFault = link
    ? isHttpsLink(link)
      ? undefined
      : 'no-such-link'
    : status === 'done'
      ? 'link-missing'
      : undefined;
  return status === undefined || linkFault !== undefined
    ? {
        faults: {
          ...(status === undefined ? { status: 'choose-status' } : {}),
          ...(linkFault === undefined ? {} : { link: linkFault }),
        },
      }
    : { wish: { status, link } };
}
