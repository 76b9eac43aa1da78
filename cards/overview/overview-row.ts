import type { RiskLevel } from '../../bot/quota/risk.ts';
import type { Language } from '../../bot/shared/people.ts';
import { markdown, plain } from '../escape.ts';
import { text } from '../text/catalogue.ts';
import { placeText } from '../text/place-words.ts';
import type { OverviewRow } from './overview-card.ts';

const riskMarks = { high: '▲', some: '△', none: '' } as const satisfies Record<RiskLevel, string>;

/** One municipality: what is left, how great the risk of losing it is, and what waits. */
export function overviewRow(language: Language, row: OverviewRow) {
  const { code, name, forms, left, of, open, unreported, undecided, risk } = row;
  const { level } = risk;
  const shown = text(language, 'overview.leftOf', { left, of });
  const waits = [
    open > 0 && text(language, 'overview.rowOpen', { count: open }),
    unreported > 0 && text(language, 'overview.rowUnreported', { count: unreported }),
    undecided > 0 && text(language, 'overview.rowUndecided', { count: undecided }),
  ].filter((part) => part !== false);
  const words = level === 'none' ? '' : text(language, 'overview.risk', { mark: riskMarks[level], level });
  return {
    code,
    name: markdown(name),
    left: shown,
    risk: words,
    risks: level !== 'none',
    color: level === 'high' ? 'attention' : 'default',
    waits: waits.join(' · '),
    hasWaits: waits.length > 0,
    open: plain(
      placeText(language, { municipality: name, forms }, ['overview.openRowOf', 'overview.openRow'], {
        left: shown,
      }),
    ),
  };
}
