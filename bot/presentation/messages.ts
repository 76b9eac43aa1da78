import type { Card } from '../../cards/card.ts';
import type { PresentationNews } from '../../cards/presentation/presentation-card.ts';
import { readPresentations } from '../../storage/presentations.ts';
import { authorize } from '../shared/authorize.ts';
import type { PresentationAbout } from '../shared/outbox.ts';
import type { Person } from '../shared/people.ts';
import { findPresentation, type Presentation } from '../shared/presentation.ts';
import type { Services } from '../turn.ts';
import { presentPresentation } from './present.ts';

/** To consultants and coordinators; undefined once it concerns them no more. */
export async function presentationMessage(
  { about, presentation: id }: { readonly about: PresentationAbout; readonly presentation: string },
  person: Person,
  now: Date,
  services: Services,
): Promise<Card | undefined> {
  const found = findPresentation(await readPresentations(services.tables), id);
  if (!found || !concerns(about, found) || !authorize(person, 'presentation.see')) {
    return undefined;
  }
  const reader = { reader: person, language: person.language, now };
  return presentPresentation(reader, found, services, {
    news: news[about],
  });
}

const news = {
  'presentation-asked': 'asked',
  'presentation-withdrawn': 'withdrawn',
  'presentation-unreached': undefined,
} as const satisfies Readonly<Record<PresentationAbout, PresentationNews | undefined>>;

function concerns(about: PresentationAbout, { state, unreached }: Presentation): boolean {
  switch (about) {
    case 'presentation-asked':
      return state.kind === 'open';
    case 'presentation-withdrawn':
      return state.kind === 'withdrawn';
    case 'presentation-unreached':
      return unreached === true;
  }
}
