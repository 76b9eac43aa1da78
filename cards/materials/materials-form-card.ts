import { linkLength } from '../../bot/https-link.ts';
import type { MaterialsFaults, MaterialsFields } from '../../bot/materials/form.ts';
import type { Language } from '../../bot/shared/people.ts';
import type { SessionFacts } from '../../bot/shared/session.ts';
import { aboutSession } from '../about-session.ts';
import type { Card } from '../card.ts';
import { plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { titleOf } from '../sessions/facts.ts';
import { text } from '../text/catalogue.ts';
import { dateText } from '../text/dates.ts';
import { materialLinks } from './material-links.ts';
import template from './materials-form-card.template.json' with { type: 'json' };

export interface MaterialsFormCardInput {
  readonly language: Language;
  readonly session: string;
  /** As kept; the values may be others. */
  readonly facts: SessionFacts;
  readonly cancelled: boolean;
  readonly over: boolean;
  /** When people were told of the links. */
  readonly told: number | undefined;
  readonly values: MaterialsFields;
  readonly faults?: MaterialsFaults | undefined;
  readonly news?: 'saved' | 'savedAndTold' | 'unchanged' | undefined;
  readonly nonce: string;
}

/** Links to materials and to the recording, and whom they are for. */
export function materialsFormCard(input: MaterialsFormCardInput): Card {
  const { language, session, facts, values, faults = {}, news, nonce } = input;
  const heading = text(language, 'materials.formHeading');
  const title = plain(titleOf(language, facts));
  const said = news === undefined ? '' : text(language, `materials.${news}`);
  const count = Object.keys(faults).length;
  const toCorrect = text(language, 'materials.toCorrect', { count });
  const when = whenText(input);
  const summary = text(language, 'materials.formSummary', { title });
  return render(
    template,
    {
      language,
      summary,
      speak: sentences(...[said, count > 0 ? toCorrect : '', heading, title, when].filter(Boolean)),
      told: said !== '',
      news: said,
      faulty: count > 0,
      toCorrect,
      heading,
      subtitle: aboutSession(language, facts),
      when,
      fields: (['materials', 'recording'] as const).map((id) => ({
        id,
        label: text(language, `materials.${id}Label`),
        hint: text(language, 'materials.linkHint'),
        value: plain(values[id]),
        longest: Math.max(linkLength, values[id].length),
        faulty: faults[id] !== undefined,
        fault: text(language, 'materials.no-such-link', { max: linkLength }),
      })),
      toAllLabel: text(language, 'materials.toAllLabel'),
      toAllTitle: text(language, 'materials.toAll'),
      toAll: values.toAll === 'true' ? 'true' : 'false',
      save: text(language, 'materials.save'),
      links: materialLinks(language, facts),
      attendees: text(language, 'materials.attendees'),
      session,
      nonce,
    },
    summary,
  );
}

/** When the links reach people. */
function whenText({ language, cancelled, over, told }: MaterialsFormCardInput): string {
  if (told !== undefined) {
    return text(language, 'materials.toldOn', { day: dateText(language, told) });
  }
  return text(language, cancelled ? 'materials.cancelled' : over ? 'materials.atOnce' : 'materials.nextDay');
}
