import { audienceLanguages } from '../../bot/shared/announcement.ts';
import { type Language, roles } from '../../bot/shared/people.ts';
import type { Card } from '../card.ts';
import { render } from '../render.ts';
import { sentences } from '../sentences.ts';
import { audienceLanguageText, sizeText } from '../sessions/audience-choices.ts';
import { text } from '../text/catalogue.ts';
import template from './wanted-card.template.json' with { type: 'json' };
import { fittingChoices, type WantedChannel, type WantedMunicipality } from './wanted-choices.ts';

/** Names of the form's inputs. Of what may be several, values are separated by commas. */
export type WantedField = 'channels' | 'chosen' | 'roles' | 'sizes' | 'languages' | 'municipalities';
/** `channels` is `all`, `chosen` or `none`. */
export type WantedFields = Readonly<Record<WantedField, string>>;

/** `nobody`: neither channels nor roles; `empty`: nobody of them is left after exclusions. */
export type WantedFault = 'nobody' | 'no-channel' | 'empty';

export interface WantedCardInput {
  readonly language: Language;
  readonly announcement: string;
  readonly nonce: string;
  readonly values: WantedFields;
  readonly fault?: WantedFault | undefined;
  readonly channels: readonly WantedChannel[];
  readonly municipalities: readonly WantedMunicipality[];
  /** The steps of the fee table, all of them in their order, from 1. */
  readonly sizes: readonly {
    readonly step: number;
    readonly below?: number | undefined;
    readonly upTo?: number | undefined;
  }[];
}

const ways = ['all', 'chosen', 'none'] as const;

/** Who is to get an announcement; the second of three steps. */
export function wantedCard(input: WantedCardInput): Card {
  const { language, announcement, nonce, values, fault, channels, municipalities, sizes } = input;
  const heading = text(language, 'announcements.wantedHeading');
  const wrong = fault === undefined ? '' : text(language, `announcements.wanted-${fault}`);
  const shown = fittingChoices(language, channels, municipalities, values);
  return render(
    template,
    {
      language,
      speak: sentences(...[wrong, heading].filter(Boolean)),
      fallback: heading,
      heading,
      lead: text(language, 'announcements.wantedLead'),
      faulty: fault !== undefined,
      fault: `⚠ ${wrong}`,
      channelsLabel: text(language, 'announcements.channels'),
      channels: ways.find((way) => way === values.channels) ?? 'none',
      ways: ways.map((value) => ({
        title: text(language, `announcements.channels-${value}`, { n: channels.length }),
        value,
      })),
      anyChannel: channels.length > 0,
      showChosen: text(language, 'announcements.showChosen'),
      chosenShown: values.channels === 'chosen',
      chosenLabel: text(language, 'announcements.chosen'),
      chosen: shown.channels.chosen,
      channelChoices: shown.channels.choices,
      channelsCut: shown.channels.choices.length < channels.length,
      channelsCutText: text(language, 'announcements.channelsCut', {
        shown: shown.channels.choices.length,
        all: channels.length,
      }),
      rolesLabel: text(language, 'announcements.roles'),
      roles: values.roles,
      roleChoices: roles.map((role) => ({
        title: text(language, `announcements.role-${role}`),
        value: role,
      })),
      showNarrow: text(language, 'announcements.showNarrow'),
      narrowShown: values.sizes !== '' || values.languages !== '' || values.municipalities !== '',
      narrowText: text(language, 'announcements.narrow'),
      anySize: sizes.length > 1,
      sizesLabel: text(language, 'announcements.sizes'),
      sizes: values.sizes,
      sizeChoices: sizes.map(({ step }) => ({ title: sizeText(language, sizes, step), value: String(step) })),
      languagesLabel: text(language, 'announcements.languages'),
      languages: values.languages,
      languageChoices: audienceLanguages.map((one) => ({
        title: audienceLanguageText(language, one),
        value: one,
      })),
      anyMunicipality: municipalities.length > 0,
      municipalitiesLabel: text(language, 'announcements.municipalities'),
      municipalitiesSearch: text(language, 'channels.search'),
      municipalities: shown.municipalities.chosen,
      municipalityChoices: shown.municipalities.choices,
      municipalitiesCut: shown.municipalities.choices.length < municipalities.length,
      municipalitiesCutText: text(language, 'announcements.municipalitiesCut', {
        shown: shown.municipalities.choices.length,
        all: municipalities.length,
      }),
      submit: text(language, 'announcements.review'),
      edit: text(language, 'announcements.edit'),
      announcement,
      nonce,
    },
    wrong || heading,
  );
}
