import { describe, expect, it } from 'vitest';
import { announcementCard } from '../../cards/announce/announcement-card.ts';
import { recalledCard } from '../../cards/announce/recalled-card.ts';
import type { Card } from '../../cards/card.ts';
import { welcomeCard } from '../../cards/channels/welcome-card.ts';
import { sessionChannelCard } from '../../cards/sessions/session-channel-card.ts';
import fi from '../../cards/text/fi.json' with { type: 'json' };
import sv from '../../cards/text/sv.json' with { type: 'json' };
import { speaking } from '../support/speaking.ts';
import { namedTexts } from './glue.ts';
import { markdownWords, plainWords } from './nodes.ts';
import { content } from './samples/announced-content.ts';
import { item, now } from './samples/sessions.ts';

/** Everything that is posted to a channel for all to see, to an audience of one language or of two. */
const posts: readonly (readonly [string, (bilingual: boolean) => Card])[] = [
  ['a session', (bilingual) => sessionChannelCard({ now, item, bilingual })],
  [
    'an announcement',
    (bilingual) =>
      announcementCard({
        announcement: 'a1',
        content,
        voice: bilingual ? 'both' : 'fi',
        from: 'Auli Esimerkki',
      }),
  ],
  [
    'what was recalled',
    (bilingual) =>
      recalledCard({ voice: bilingual ? 'both' : 'fi', titles: { fi: 'Talous', sv: 'Ekonomin' } }),
  ],
  ['the bot’s greeting', (bilingual) => welcomeCard({ team: 't1', bilingual })],
];

const swedish = 'på svenska ';

/** The names of the texts on the card, those in Swedish marked. */
function textsOn(make: () => Card): readonly string[] {
  const marked = Object.fromEntries(
    Object.entries(sv).map(([section, all]) => [
      section,
      Object.fromEntries(Object.entries(all).map(([key, message]) => [key, `${swedish}${message}`])),
    ]),
  );
  const card = speaking('fi', namedTexts(fi), () => speaking('sv', namedTexts(marked), make));
  const said = [...markdownWords(card.content), ...plainWords(card.content), card.summary].join('\n');
  return said.match(/(?<=⟦)[\w-]+\.[\w-]+⟨(på svenska )?/gu) ?? [];
}

describe.for(posts)('in a channel %s', ([, make]) => {
  it('says everything in both languages to an audience that has Swedish speakers', () => {
    const texts = textsOn(() => make(true)).filter((text) => !text.startsWith('common.clock'));
    const finnish = new Set(texts.filter((text) => !text.endsWith(swedish)));
    const missing = [...finnish].filter((text) => !texts.includes(`${text}${swedish}`));

    expect(finnish.size).toBeGreaterThan(1);
    // Both answers fit on a button beside one another: the Swedish one is short.
    expect(missing.filter((text) => !texts.includes(text.replace('⟨', `Short⟨${swedish}`)))).toEqual([]);
  });

  it('says nothing in Swedish where nobody reads it', () => {
    expect(textsOn(() => make(false)).filter((text) => text.endsWith(swedish))).toEqual([]);
  });
});
