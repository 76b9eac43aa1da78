import type { BilingualText } from '../../bot/shared/network.ts';
import type { Card } from '../card.ts';
import { markdown, plain } from '../escape.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { both, bothVoices, oneVoice } from '../sessions/voice.ts';
import { text } from '../text/catalogue.ts';
import type { AnnouncementVoice } from './announcement-card.ts';
import template from './recalled-card.template.json' with { type: 'json' };

export interface RecalledCardInput {
  readonly voice: AnnouncementVoice;
  /** Of the announcement or the session; without a Swedish one the Finnish stands for both, '' for neither. */
  readonly titles: BilingualText;
}

/** Stands in the place of what was recalled. */
export function recalledCard({ voice, titles }: RecalledCardInput): Card {
  const languages = voice === 'both' ? (['fi', 'sv'] as const) : [voice];
  const language = voice === 'both' ? 'fi' : voice;
  const { say } = voice === 'both' ? bothVoices : oneVoice(voice);
  const swedish = titles.sv || titles.fi;
  const shown = voice === 'both' ? both(titles.fi, swedish) : language === 'sv' ? swedish : titles.fi;
  const heading = say((l) => text(l, 'announcements.recalledHeading'));
  const summary = shown === '' ? heading : `${heading}: ${plain(shown)}`;
  return render(
    template,
    {
      language,
      speak: sentences(summary),
      summary,
      heading,
      titled: shown !== '',
      title: markdown(shown),
      note: languages.map((l) => text(l, 'announcements.recalledNote')).join(' '),
    },
    summary,
  );
}
