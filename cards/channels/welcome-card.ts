import type { Language } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { bothVoices, oneVoice } from '../sessions/voice.ts';
import { text } from '../text/catalogue.ts';
import template from './welcome-card.template.json' with { type: 'json' };

export interface WelcomeCardInput {
  /** The team as buttons carry it. */
  readonly team: string;
  /** Finnish and Swedish; otherwise Finnish. */
  readonly bilingual: boolean;
}

/** The bot says hello in a team, and asks those who may to say whose its channels are. Nobody's own: all see it. */
export function welcomeCard({ team, bilingual }: WelcomeCardInput): Card {
  const languages: readonly Language[] = bilingual ? ['fi', 'sv'] : ['fi'];
  const voice = bilingual ? bothVoices : oneVoice('fi');
  const voices = languages.map((language, i) => ({
    heading: text(language, 'channels.hello'),
    intro: text(language, 'channels.helloIntro'),
    consultants: text(language, 'channels.helloConsultants'),
    separator: i > 0,
    size: i === 0 ? 'large' : 'default',
  }));
  const view = {
    language: 'fi',
    voices,
    speak: sentences(...voices.flatMap(({ heading, intro, consultants }) => [heading, intro, consultants])),
    bind: voice.say((language) => text(language, 'channels.bindButton')),
    team,
  };
  return render(
    template,
    view,
    voice.say((language) => text(language, 'channels.hello')),
  );
}
